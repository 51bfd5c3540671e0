import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { type DaySeries, DaysChart, sumOf } from '../../../../admin/charts/days-chart';
import { useChartColours } from '../../../../admin/charts/use-chart-colours';
import type { Overview } from '../../server/admin-routes/points-shapes';

/** Points that came, in gold, beside those that went: spent, ended, taken back. */
export function usePointSeries(): DaySeries<'issued' | 'spent' | 'expired' | 'takenBack'>[] {
  const { formatMessage } = useIntl();
  const { colors } = useTheme();
  const { entered, sold } = useChartColours();
  const say = (key: string) => formatMessage({ id: `points.chart.${key}` });
  return [
    { key: 'issued', label: say('issued'), colour: entered, stack: 'in' },
    { key: 'spent', label: say('spent'), colour: sold, stack: 'out' },
    { key: 'expired', label: say('expired'), colour: colors.neutral300, stack: 'out' },
    { key: 'takenBack', label: say('takenBack'), colour: colors.danger500, stack: 'out' },
  ];
}

export function PointsChart({ days, timeZone }: Pick<Overview, 'days' | 'timeZone'>) {
  const { formatMessage } = useIntl();
  const totals = { issued: sumOf(days, 'issued'), spent: sumOf(days, 'spent') };
  return (
    <DaysChart
      days={days}
      timeZone={timeZone}
      series={usePointSeries()}
      summary={formatMessage({ id: 'points.chart.summary' }, totals)}
    />
  );
}
