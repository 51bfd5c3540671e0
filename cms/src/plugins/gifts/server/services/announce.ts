import { addDays, venueDay } from '../../../../kernel/clock';
import { db, inTransaction, type Tx } from '../../../../kernel/db';
import { messages } from '../deps';
import * as exchanges from '../store/exchanges';

const BATCH = 200;
const DAY_MS = 86_400_000;
/** How long before its deadline a member is reminded of a gift. */
export const REMIND_DAYS = 3;

const pageOf = (code: string): string => `pages/gifts/exchange/index?code=${code}`;

/**
 * Reminds of gifts that must be picked up within three days; a gift with a shorter deadline is not worth a message at
 * once, so its last day counts. Nobody hears of one twice.
 */
export async function remindOfDeadlines(now: Date): Promise<void> {
  const until = new Date(now.getTime() + REMIND_DAYS * DAY_MS);
  for (let after = 0; ; ) {
    const rows = await exchanges.endingSoon(db(), now, until, after, BATCH);
    await inTransaction(async (tx) => {
      for (const row of rows) await remind(tx, row);
    });
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.id;
  }
}

async function remind(tx: Tx, row: exchanges.ExchangeRow): Promise<void> {
  const { name, place } = row.facts.words.zh;
  if (!row.pickUpUntil) return;
  await messages().send(tx, {
    memberId: row.memberId,
    kind: 'gift-deadline',
    cause: row.code,
    page: pageOf(row.code),
    data: {
      title: name,
      place: place ?? '服务台',
      // The deadline is the midnight after that day.
      pickUpUntilDate: addDays(venueDay(row.pickUpUntil), -1),
      note: row.returnsPoints ? '过期自动取消，积分退还' : '过期自动取消，积分不退',
    },
  });
}

/** Tells that a gift is on its way, in the transaction that says so. */
export async function announceShipped(tx: Tx, row: exchanges.ExchangeRow): Promise<void> {
  await messages().send(tx, {
    memberId: row.memberId,
    kind: 'gift-shipped',
    cause: row.code,
    page: pageOf(row.code),
    data: {
      title: row.facts.words.zh.name,
      carrier: row.carrier ?? '',
      trackingNumber: row.trackingNumber ?? '',
      note: '礼品已寄出，请留意查收',
    },
  });
}
