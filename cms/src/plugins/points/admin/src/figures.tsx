import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../admin/formats/money';
import { FigureCard, FigureRow } from '../../../../admin/parts/figure-card';
import type { Overview } from '../../server/admin-routes/points-shapes';
import type { Period } from './selection';

type Day = Overview['days'][number];

const sumOf = (days: readonly Day[], of: 'issued' | 'spent' | 'expired' | 'takenBack') =>
  days.reduce((sum, day) => sum + day[of], 0);

/** What is out there and what it may cost; what came and went in the period. */
export function Figures({ overview, period }: { overview: Overview | undefined; period: Period }) {
  const { formatMessage, formatNumber } = useIntl();
  const days = overview?.days ?? [];
  const say = (id: string, values = {}) => formatMessage({ id: `points.figure.${id}` }, values);
  const inPeriod = say('in-period', { days: period });
  const { available = 0, frozen = 0, debt = 0, holders = 0, endingSoon = 0 } = overview ?? {};
  const figures = [
    {
      id: 'liability',
      value: formatYuan(overview?.liabilityFen ?? 0),
      note: say('liability.note', { cost: formatYuan(overview?.fenPer100 ?? 0) }),
    },
    { id: 'available', value: formatNumber(available), note: say('available.note', { holders }) },
    { id: 'frozen', value: formatNumber(frozen), note: say('frozen.note', { debt }) },
    { id: 'issued', value: formatNumber(sumOf(days, 'issued')), note: inPeriod },
    { id: 'spent', value: formatNumber(sumOf(days, 'spent')), note: inPeriod },
    {
      id: 'expired',
      value: formatNumber(sumOf(days, 'expired')),
      note: say('expired.note', { points: endingSoon }),
    },
  ];
  return (
    <FigureRow $least="16rem">
      {figures.map(({ id, value, note }) => (
        <FigureCard key={id} id={id} label={say(id)} value={value} note={note} isLoading={!overview} />
      ))}
    </FigureRow>
  );
}
