import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { FigureCard, FigureRow, type FigureTone } from '../../../../../admin/parts/figure-card';
import type { Overview } from '../../../server/admin-routes/shapes';
import { WITHDRAWALS_PATH } from '../permissions';

/** What is owed to promoters, what waits for finance, and whether the books add up: the last must say zero. */
export function Figures({ overview }: { overview: Overview | undefined }) {
  const { formatMessage, formatNumber } = useIntl();
  const say = (id: string, values: Record<string, string | number> = {}) =>
    formatMessage({ id: `referrals.figure.${id}` }, values);
  const balance = overview?.balance;
  const owed = balance ? balance.pendingFen + balance.confirmedFen + balance.availableFen : 0;
  const percent = overview?.commissions ? overview.voided / overview.commissions : 0;
  const isEven = overview?.differenceFen === 0;
  const card = (
    id: string,
    value: string,
    note: string,
    more: { to?: string; tone?: FigureTone; beside?: string } = {},
  ) => <FigureCard id={id} label={say(id)} value={value} note={note} isLoading={!overview} {...more} />;
  return (
    <FigureRow $least="36rem">
      {card(
        'earned',
        formatYuan(overview?.earnedFen ?? 0),
        say('earned.note', { tickets: overview?.commissions ?? 0 }),
      )}
      {card(
        'owed',
        formatYuan(owed),
        say('owed.note', { available: formatYuan(balance?.availableFen ?? 0) }),
      )}
      {card('waiting', formatNumber(overview?.waiting.count ?? 0), say('waiting.note'), {
        beside: formatYuan(overview?.waiting.amountFen ?? 0),
        to: `/${WITHDRAWALS_PATH}`,
        tone: overview?.waiting.count ? 'warning700' : 'neutral900',
      })}
      {card(
        'refunds',
        formatNumber(percent, { style: 'percent', maximumFractionDigits: 1 }),
        say('refunds.note', { voided: overview?.voided ?? 0 }),
        {
          tone: percent >= 0.2 ? 'danger600' : 'neutral900',
        },
      )}
      {card(
        'paid',
        formatYuan(balance?.paidFen ?? 0),
        say('paid.note', { debt: formatYuan(balance?.debtFen ?? 0) }),
      )}
      {card(
        'difference',
        formatYuan(overview?.differenceFen ?? 0),
        say(isEven ? 'difference.even' : 'difference.off'),
        {
          tone: isEven ? 'success600' : 'danger600',
        },
      )}
    </FigureRow>
  );
}
