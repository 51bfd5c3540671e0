import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
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
import { formatYuan } from '../../../../../admin/formats/money';
import { formatShortDay } from '../../../../../admin/formats/venue-time';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { Overview } from '../../../server/admin-routes/shapes';

const HEIGHT_PX = 220;
const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 };
const SERIES = ['earnedFen', 'paidFen'] as const;

interface ChartProps {
  days: Overview['days'];
  timeZone: string;
}

const sumOf = (days: Overview['days'], key: (typeof SERIES)[number]) =>
  formatYuan(days.reduce((sum, day) => sum + day[key], 0));

/** Commission earned with the tickets of each day, and what was paid out on it. */
export function DaysChart({ days, timeZone }: ChartProps) {
  const { formatMessage } = useIntl();
  const colours = useChartColours();
  const tick = { fill: colours.text, fontSize: 12 };
  const summary = formatMessage(
    { id: 'referrals.chart.summary' },
    { earned: sumOf(days, 'earnedFen'), paid: sumOf(days, 'paidFen') },
  );
  return (
    <Box role="img" aria-label={summary}>
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <ComposedChart data={days} margin={MARGIN} barCategoryGap="35%" accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={colours.grid} />
          <XAxis
            dataKey="day"
            tickFormatter={formatShortDay}
            tick={tick}
            tickLine={false}
            axisLine={false}
            minTickGap={24}
          />
          <YAxis
            tickFormatter={(fen: number) => String(fen / 100)}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={44}
          />
          <Tooltip
            cursor={{ fill: colours.hover }}
            isAnimationActive={false}
            content={({ active, payload }) => (
              <DayNote day={active ? payload[0]?.payload : undefined} timeZone={timeZone} />
            )}
          />
          <Bar
            dataKey="earnedFen"
            fill={colours.sold}
            radius={[4, 4, 0, 0]}
            maxBarSize={20}
            isAnimationActive={false}
          />
          <Line
            dataKey="paidFen"
            stroke={colours.entered}
            strokeWidth={2}
            dot={{ r: 2.5, fill: colours.surface, stroke: colours.entered }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </Box>
  );
}

function DayNote({ day, timeZone }: { day: Overview['days'][number] | undefined; timeZone: string }) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  if (!day) return null;
  return (
    <Box background="neutral0" borderColor="neutral200" hasRadius shadow="popupShadow" padding={3}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {clock.day(day.day)}
      </Typography>
      {SERIES.map((key) => (
        <Typography key={key} variant="pi" tag="p" textColor="neutral700">
          {formatMessage({ id: `referrals.chart.${key}` })} {formatYuan(day[key])}
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
      {SERIES.map((key) => (
        <Flex key={key} gap={2}>
          <Box
            width="1rem"
            height="1rem"
            hasRadius
            style={{ background: key === 'earnedFen' ? colours.sold : colours.entered }}
          />
          <Typography variant="pi" textColor="neutral600">
            {formatMessage({ id: `referrals.chart.${key}` })}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
