import { Box } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useChartColours } from '../../../../../admin/charts/use-chart-colours';
import type { GateFigures } from '../../../server/admin-routes/gate-shapes';

const HEIGHT_PX = 220;
const MARGIN = { top: 8, right: 8, bottom: 0, left: -20 };
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
/** An empty day still shows the hours in which parks are open. */
const USUAL = { first: 8, last: 17 };

/** Persons let in, and refusals, hour by hour; of all gates that are looked at. */
export function HoursChart({ hours }: { hours: GateFigures['hours'] }) {
  const { formatMessage } = useIntl();
  const colours = useChartColours();
  const rows = byHour(hours);
  const say = (id: string) => formatMessage({ id: `ticketing.gate-page.${id}` });
  const tick = { fill: colours.text, fontSize: 12 };
  const bar = {
    radius: [4, 4, 0, 0] as [number, number, number, number],
    maxBarSize: 22,
    isAnimationActive: false,
  };
  return (
    <Box role="img" aria-label={say('hours')}>
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <BarChart data={rows} margin={MARGIN} barGap={2} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={colours.grid} />
          <XAxis dataKey="hour" tick={tick} tickLine={false} axisLine={false} />
          <YAxis allowDecimals={false} tick={tick} tickLine={false} axisLine={false} />
          <Tooltip cursor={{ fill: colours.hover }} isAnimationActive={false} />
          <Bar dataKey="entered" name={say('entered')} fill={colours.sold} {...bar} />
          <Bar dataKey="refused" name={say('refused')} fill={colours.entered} {...bar} />
        </BarChart>
      </ResponsiveContainer>
    </Box>
  );
}

/** One row an hour, from the first to the last with anything in it. `hour` begins with its two digits: `09:00`. */
function byHour(hours: GateFigures['hours']) {
  const of = new Map(HOURS.map((hour) => [hour, { hour: `${hour}:00`, entered: 0, refused: 0 }]));
  for (const { hour, entered, refused } of hours) {
    const row = of.get(hour.slice(0, 2));
    if (!row) continue;
    row.entered += entered;
    row.refused += refused;
  }
  const used = hours.map(({ hour }) => Number(hour.slice(0, 2)));
  const [first, last] = [Math.min(USUAL.first, ...used), Math.max(USUAL.last, ...used)];
  return [...of.values()].slice(first, last + 1);
}
