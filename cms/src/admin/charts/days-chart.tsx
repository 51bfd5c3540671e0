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
import { formatShortDay } from '../formats/venue-time';
import { useClock } from '../parts/use-clock';
import { useChartColours } from './use-chart-colours';

const HEIGHT_PX = 220;
const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 };
const AXIS_WIDTH_PX = 44;
/** Labels of days that would touch are left out. */
const LEAST_GAP_PX = 24;

/** One figure of each day. */
export interface DaySeries<Key extends string> {
  key: Key;
  label: string;
  colour: string;
  /** A line over the columns instead of a column. */
  isLine?: boolean;
  /** Columns of one stack stand on each other. */
  stack?: string;
}

interface DaysChartProps<Key extends string> {
  days: readonly ({ day: string } & Record<Key, number>)[];
  timeZone: string;
  series: readonly DaySeries<Key>[];
  /** What the picture says, for who does not see it. */
  summary: string;
  /** A value in words; a plain number unless told. */
  format?: (value: number) => string;
  /** A value at the axis; as it is unless told. */
  formatAxis?: (value: number) => string;
  /** Where a day's column leads to. */
  onDay?: (day: string) => void;
}

/** Figures of the venue's days, beside and over each other. */
export function DaysChart<Key extends string>(props: DaysChartProps<Key>) {
  const { days, timeZone, series, summary, format, formatAxis, onDay } = props;
  const colours = useChartColours();
  const axis = { tick: { fill: colours.text, fontSize: 12 }, tickLine: false, axisLine: false };
  return (
    <Box role="img" aria-label={summary}>
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <ComposedChart
          data={[...days]}
          margin={MARGIN}
          barCategoryGap="30%"
          accessibilityLayer={false}
          onClick={({ activeLabel }) => activeLabel && onDay?.(String(activeLabel))}
        >
          <CartesianGrid vertical={false} stroke={colours.grid} />
          <XAxis {...axis} dataKey="day" tickFormatter={formatShortDay} minTickGap={LEAST_GAP_PX} />
          <YAxis {...axis} allowDecimals={false} tickFormatter={formatAxis ?? String} width={AXIS_WIDTH_PX} />
          <Tooltip
            cursor={{ fill: colours.hover }}
            isAnimationActive={false}
            content={({ active, payload }) => (
              <DayNote
                day={active ? payload[0]?.payload : undefined}
                timeZone={timeZone}
                series={series}
                format={format}
              />
            )}
          />
          {series.map((one) => drawn(one, colours.surface))}
        </ComposedChart>
      </ResponsiveContainer>
    </Box>
  );
}

/** Not a component: recharts looks for its own among the children. */
function drawn({ key, colour, isLine, stack }: DaySeries<string>, surface: string) {
  if (isLine)
    return (
      <Line
        key={key}
        dataKey={key}
        stroke={colour}
        strokeWidth={2}
        dot={{ r: 2.5, fill: surface, stroke: colour }}
        isAnimationActive={false}
      />
    );
  return (
    <Bar
      key={key}
      dataKey={key}
      fill={colour}
      maxBarSize={20}
      isAnimationActive={false}
      // Rounded in the middle of a stack it would show gaps.
      {...(stack ? { stackId: stack } : { radius: [4, 4, 0, 0] })}
    />
  );
}

type DayNoteProps<Key extends string> = Pick<DaysChartProps<Key>, 'timeZone' | 'series' | 'format'> & {
  day: DaysChartProps<Key>['days'][number] | undefined;
};

function DayNote<Key extends string>({ day, timeZone, series, format }: DayNoteProps<Key>) {
  const { formatNumber } = useIntl();
  const clock = useClock(timeZone);
  if (!day) return null;
  return (
    <Box background="neutral0" borderColor="neutral200" hasRadius shadow="popupShadow" padding={3}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {clock.day(day.day)}
      </Typography>
      {series.map(({ key, label }) => (
        <Typography key={key} variant="pi" tag="p" textColor="neutral700">
          {label} {(format ?? formatNumber)(day[key])}
        </Typography>
      ))}
    </Box>
  );
}

export function ChartLegend({ series }: { series: readonly DaySeries<string>[] }) {
  return (
    <Flex gap={4} wrap="wrap">
      {series.map(({ key, label, colour }) => (
        <Flex key={key} gap={2}>
          <Box width="1rem" height="1rem" hasRadius style={{ background: colour }} />
          <Typography variant="pi" textColor="neutral600">
            {label}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

/** The sum over all days, for the summary. */
export const sumOf = <Key extends string>(days: DaysChartProps<Key>['days'], key: Key): number =>
  days.reduce((sum, day) => sum + day[key], 0);
