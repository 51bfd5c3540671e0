import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTheme } from 'styled-components';
import { useChartColours } from '../../../../admin/charts/use-chart-colours';
import { formatShortDay } from '../../../../admin/formats/venue-time';
import { useClock } from '../../../../admin/parts/use-clock';
import type { Overview } from '../../server/admin-routes/points-shapes';

const HEIGHT_PX = 220;
const MARGIN = { top: 8, right: 8, bottom: 0, left: -8 };
const SERIES = ['issued', 'spent', 'expired', 'takenBack'] as const;

type Day = Overview['days'][number];

function useSeriesColours(): Record<(typeof SERIES)[number], string> {
  const { colors } = useTheme();
  const chart = useChartColours();
  return {
    issued: chart.entered,
    spent: chart.sold,
    expired: colors.neutral300,
    takenBack: colors.danger500,
  };
}

/** Points that came in gold, beside those that went: spent, ended, taken back. */
export function DaysChart({ days, timeZone }: { days: Day[]; timeZone: string }) {
  const { formatMessage } = useIntl();
  const chart = useChartColours();
  const colours = useSeriesColours();
  const tick = { fill: chart.text, fontSize: 12 };
  const summary = formatMessage(
    { id: 'points.chart.summary' },
    {
      issued: days.reduce((sum, day) => sum + day.issued, 0),
      spent: days.reduce((sum, day) => sum + day.spent, 0),
    },
  );
  return (
    <Box role="img" aria-label={summary}>
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <BarChart data={days} margin={MARGIN} barCategoryGap="25%" accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={chart.grid} />
          <XAxis dataKey="day" tickFormatter={formatShortDay} tick={tick} tickLine={false} axisLine={false} />
          <YAxis allowDecimals={false} tick={tick} tickLine={false} axisLine={false} />
          <Tooltip
            cursor={{ fill: chart.hover }}
            isAnimationActive={false}
            content={({ active, payload }) => (
              <DayNote day={active ? payload[0]?.payload : undefined} timeZone={timeZone} />
            )}
          />
          {SERIES.map((of) => (
            <Bar
              key={of}
              dataKey={of}
              stackId={of === 'issued' ? 'in' : 'out'}
              fill={colours[of]}
              maxBarSize={18}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </Box>
  );
}

function DayNote({ day, timeZone }: { day: Day | undefined; timeZone: string }) {
  const { formatMessage, formatNumber } = useIntl();
  const clock = useClock(timeZone);
  if (!day) return null;
  return (
    <Box background="neutral0" borderColor="neutral200" hasRadius shadow="popupShadow" padding={3}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {clock.day(day.day)}
      </Typography>
      {SERIES.map((of) => (
        <Typography key={of} variant="pi" tag="p" textColor="neutral700">
          {formatMessage({ id: `points.chart.${of}` })} {formatNumber(day[of])}
        </Typography>
      ))}
    </Box>
  );
}

export function ChartLegend() {
  const { formatMessage } = useIntl();
  const colours = useSeriesColours();
  return (
    <Flex gap={4} wrap="wrap">
      {SERIES.map((of) => (
        <Flex key={of} gap={2}>
          <Box width="1rem" height="1rem" hasRadius style={{ background: colours[of] }} />
          <Typography variant="pi" textColor="neutral600">
            {formatMessage({ id: `points.chart.${of}` })}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
