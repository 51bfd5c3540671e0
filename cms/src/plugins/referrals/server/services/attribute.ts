import { only, type Tx } from '../../../../kernel/db';
import type { TicketStanding } from '../../../ticketing/contract';
import { tickets } from '../deps';
import type { TouchRefusal } from '../rules/binding';
import { amountOfLevel } from '../rules/commission';
import type { ReferralSettings } from '../rules/settings';
import * as bindings from '../store/bindings';
import * as commissions from '../store/commissions';
import * as promoters from '../store/promoters';
import { samePerson } from './same-person';

const SECOND_MS = 1_000;

/**
 * Freezes who earns with a ticket, how much and by which rule, as of its purchase. Who may not earn is kept with the
 * reason. No rows when nobody brought the buyer, or there is nothing to earn.
 */
export async function attribute(
  tx: Tx,
  { originCode, code }: TicketStanding,
  settings: ReferralSettings,
): Promise<commissions.CommissionRow[]> {
  // What it was at first: changes of date change neither who earns nor how much.
  const bought = await tickets().standing(tx, originCode);
  if (!settings.enabled || !bought?.paidAt || !bought.orderNumber || bought.commissionFen <= 0) return [];
  const purchase = { ...bought, paidAt: bought.paidAt, orderNumber: bought.orderNumber, code };
  const rows: commissions.CommissionRow[] = [];
  // WeChat Pay's times are whole seconds, cut off: a touch in the same second came before the payment.
  const boughtBy = new Date(bought.paidAt.getTime() + SECOND_MS - 1);
  let below = bought.memberId;
  for (const level of levelsOf(settings)) {
    const [binding] = await bindings.asOf(tx, below, boughtBy);
    if (!binding) break;
    rows.push(await freeze(tx, purchase, level, binding, settings));
    below = binding.promoterId;
  }
  return rows;
}

const levelsOf = ({ levels }: ReferralSettings): readonly (1 | 2)[] => (levels === 2 ? [1, 2] : [1]);

type Purchase = TicketStanding & { paidAt: Date; orderNumber: string };

async function freeze(
  tx: Tx,
  purchase: Purchase,
  level: 1 | 2,
  binding: bindings.BindingRow,
  settings: ReferralSettings,
): Promise<commissions.CommissionRow> {
  const { memberId, originCode, code, orderNumber, productSlug, productTitle, grossFen, paidAt } = purchase;
  const { promoterId } = binding;
  const refused = await refusalOf(tx, memberId, promoterId);
  const rule: commissions.FrozenRule = {
    binding: binding.mode,
    boundAt: binding.fromAt.toISOString(),
    percent: level === 1 ? 100 : settings.secondLevelPercent,
    freezeDays: settings.freezeDays,
  };
  const amountFen = refused ? 0 : amountOfLevel(level, purchase.commissionFen, settings.secondLevelPercent);
  return only(
    await commissions.insert(
      tx,
      originCode,
      level,
      code,
      memberId,
      promoterId,
      orderNumber,
      productSlug,
      productTitle,
      JSON.stringify(rule),
      grossFen,
      amountFen,
      refused,
      paidAt,
    ),
  );
}

/** Looked at again with each purchase: a phone number or a document may be known only now. */
async function refusalOf(tx: Tx, buyerId: number, promoterId: number): Promise<TouchRefusal | null> {
  const same = await samePerson(tx, buyerId, promoterId);
  if (same) return same;
  const { disabledAt } = only(await promoters.find(tx, promoterId));
  return disabledAt ? 'promoter-disabled' : null;
}
