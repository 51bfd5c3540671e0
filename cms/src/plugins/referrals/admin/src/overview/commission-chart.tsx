import { useIntl } from 'react-intl';
import { type DaySeries, DaysChart, sumOf } from '../../../../../admin/charts/days-chart';
import { useChartColours } from '../../../../../admin/charts/use-chart-colours';
import { formatYuan } from '../../../../../admin/formats/money';
import type { Overview } from '../../../server/admin-routes/shapes';

/** Commission earned with the tickets of each day, and what was paid out on it. */
export function useCommissionSeries(): DaySeries<'earnedFen' | 'paidFen'>[] {
  const { formatMessage } = useIntl();
  const { sold, entered } = useChartColours();
  const say = (key: string) => formatMessage({ id: `referrals.chart.${key}` });
  return [
    { key: 'earnedFen', label: say('earnedFen'), colour: sold },
    { key: 'paidFen', label: say('paidFen'), colour: entered, isLine: true },
  ];
}

export function CommissionChart({ days, timeZone }: Pick<Overview, 'days' | 'timeZone'>) {
  const { formatMessage } = useIntl();
  const totals = {
    earned: formatYuan(sumOf(days, 'earnedFen')),
    paid: formatYuan(sumOf(days, 'paidFen')),
  };
  return (
    <DaysChart
      days={days}
      timeZone={timeZone}
      series={useCommissionSeries()}
      summary={formatMessage({ id: 'referrals.chart.summary' }, totals)}
      format={formatYuan}
      formatAxis={(fen) => String(fen / 100)}
    />
  );
}
