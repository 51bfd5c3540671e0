import { Box } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Report } from '../../../content/admin-routes/report-shapes';
import { useChartColours } from '../../charts/use-chart-colours';
import { formatShortDay } from '../../formats/venue-time';

const HEIGHT_PX = 260;
const MARGIN = { top: 8, right: 8, bottom: 0, left: -8 };

/** Views as bars; taps and purchases, which are far fewer, as lines on a scale of their own. */
export function DaysChart({ days }: { days: Report['days'] }) {
  const { formatMessage } = useIntl();
  const colours = useChartColours();
  const say = (id: string) => formatMessage({ id: `shanmen.report.column.${id}` });
  const tick = { fill: colours.text, fontSize: 12 };
  const axis = { allowDecimals: false, tick, tickLine: false, axisLine: false };
  const line = { type: 'monotone' as const, strokeWidth: 2, dot: false, isAnimationActive: false };
  return (
    <Box role="img" aria-label={formatMessage({ id: 'shanmen.report.chart' })}>
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <ComposedChart data={[...days]} margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={colours.grid} />
          <XAxis dataKey="day" tickFormatter={formatShortDay} minTickGap={24} {...axis} />
          <YAxis yAxisId="views" {...axis} />
          <YAxis yAxisId="few" orientation="right" {...axis} />
          <Tooltip cursor={{ fill: colours.hover }} isAnimationActive={false} />
          <Legend wrapperStyle={{ fontSize: 12 }} />
          <Bar
            yAxisId="views"
            dataKey="views"
            name={say('views')}
            fill={colours.sold}
            fillOpacity={0.35}
            radius={[3, 3, 0, 0]}
            maxBarSize={22}
            isAnimationActive={false}
          />
          <Line yAxisId="few" dataKey="taps" name={say('taps')} stroke={colours.entered} {...line} />
          <Line yAxisId="few" dataKey="purchases" name={say('purchases')} stroke={colours.sold} {...line} />
        </ComposedChart>
      </ResponsiveContainer>
    </Box>
  );
}
