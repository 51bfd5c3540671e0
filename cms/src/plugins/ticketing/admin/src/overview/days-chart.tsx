import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useChartColours } from '../../../../../admin/charts/use-chart-colours';
import { formatShortDay } from '../../../../../admin/formats/venue-time';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { Overview } from '../../../server/admin-routes/overview-shapes';
import { rowsAddress } from './selection';

const HEIGHT_PX = 220;
const MARGIN = { top: 8, right: 8, bottom: 0, left: -20 };

interface ChartProps {
  days: Overview['days'];
  timeZone: string;
}

/** Tickets sold and persons let in, day by day. A day's column leads to the orders paid on it. */
export function DaysChart({ days, timeZone }: ChartProps) {
  const { formatMessage } = useIntl();
  const colours = useChartColours();
  const navigate = useNavigate();
  const tick = { fill: colours.text, fontSize: 12 };
  const summary = formatMessage({ id: 'ticketing.overview.chart.summary' }, totalsOf(days));
  return (
    <Box role="img" aria-label={summary}>
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <ComposedChart
          data={days}
          margin={MARGIN}
          barCategoryGap="35%"
          accessibilityLayer={false}
          onClick={({ activeLabel }) => activeLabel && navigate(rowsAddress('orders', String(activeLabel)))}
        >
          <CartesianGrid vertical={false} stroke={colours.grid} />
          <XAxis dataKey="day" tickFormatter={formatShortDay} tick={tick} tickLine={false} axisLine={false} />
          <YAxis allowDecimals={false} tick={tick} tickLine={false} axisLine={false} />
          <Tooltip
            cursor={{ fill: colours.hover }}
            isAnimationActive={false}
            content={({ active, payload }) => (
              <DayNote day={active ? payload[0]?.payload : undefined} timeZone={timeZone} />
            )}
          />
          <Bar
            dataKey="sold"
            fill={colours.sold}
            radius={[4, 4, 0, 0]}
            maxBarSize={28}
            isAnimationActive={false}
          />
          <Line
            dataKey="entered"
            stroke={colours.entered}
            strokeWidth={2}
            dot={{ r: 3, fill: colours.surface, stroke: colours.entered }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </Box>
  );
}

const totalsOf = (days: Overview['days']) => ({
  sold: days.reduce((sum, { sold }) => sum + sold, 0),
  entered: days.reduce((sum, { entered }) => sum + entered, 0),
});

function DayNote({ day, timeZone }: { day: Overview['days'][number] | undefined; timeZone: string }) {
  const { formatMessage, formatNumber } = useIntl();
  const clock = useClock(timeZone);
  if (!day) return null;
  return (
    <Box background="neutral0" borderColor="neutral200" hasRadius shadow="popupShadow" padding={3}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {clock.day(day.day)}
      </Typography>
      {(['sold', 'entered'] as const).map((key) => (
        <Typography key={key} variant="pi" tag="p" textColor="neutral700">
          {formatMessage({ id: `ticketing.overview.chart.${key}` })} {formatNumber(day[key])}
        </Typography>
      ))}
    </Box>
  );
}

export function ChartLegend() {
  const { formatMessage } = useIntl();
  const colours = useChartColours();
  return (
    <Flex gap={4}>
      {(['sold', 'entered'] as const).map((key) => (
        <Flex key={key} gap={2}>
          <Box width="1rem" height="1rem" hasRadius style={{ background: colours[key] }} />
          <Typography variant="pi" textColor="neutral600">
            {formatMessage({ id: `ticketing.overview.chart.${key}` })}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
