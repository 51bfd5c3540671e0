import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { type DaySeries, DaysChart, sumOf } from '../../../../../admin/charts/days-chart';
import { useChartColours } from '../../../../../admin/charts/use-chart-colours';
import type { Overview } from '../../../server/admin-routes/overview-shapes';
import { rowsAddress } from './selection';

/** Tickets sold and persons let in. */
export function useVisitSeries(): DaySeries<'sold' | 'entered'>[] {
  const { formatMessage } = useIntl();
  const { sold, entered } = useChartColours();
  const say = (key: string) => formatMessage({ id: `ticketing.overview.chart.${key}` });
  return [
    { key: 'sold', label: say('sold'), colour: sold },
    { key: 'entered', label: say('entered'), colour: entered, isLine: true },
  ];
}

/** A day's column leads to the orders paid on it. */
export function VisitsChart({ days, timeZone }: Pick<Overview, 'days' | 'timeZone'>) {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const totals = { sold: sumOf(days, 'sold'), entered: sumOf(days, 'entered') };
  return (
    <DaysChart
      days={days}
      timeZone={timeZone}
      series={useVisitSeries()}
      summary={formatMessage({ id: 'ticketing.overview.chart.summary' }, totals)}
      onDay={(day) => navigate(rowsAddress('orders', day))}
    />
  );
}
