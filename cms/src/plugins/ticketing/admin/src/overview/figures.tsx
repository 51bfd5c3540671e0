import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { FigureCard, FigureRow } from '../../../../../admin/parts/figure-card';
import type { Overview } from '../../../server/admin-routes/overview-shapes';
import { ATTENTION_PATH } from '../attention/permissions';
import { rowsAddress } from './selection';

interface Figure {
  id: string;
  value: string;
  note: string;
  /** Address of the rows that it counts. */
  to: string;
  urgent?: boolean;
}

/** The day in five figures; each is a link to the rows that it counts. */
export function Figures({ overview }: { overview: Overview | undefined }) {
  const { formatMessage } = useIntl();
  const figures = useFigures(overview);
  return (
    <FigureRow>
      {figures.map(({ id, value, note, to, urgent }) => (
        <FigureCard
          key={id}
          id={id}
          label={formatMessage({ id: `ticketing.overview.${id}` })}
          value={value}
          note={note}
          tone={urgent ? 'danger600' : 'neutral900'}
          to={to}
          isLoading={!overview}
        />
      ))}
    </FigureRow>
  );
}

function useFigures(overview: Overview | undefined): Figure[] {
  const { formatMessage, formatNumber } = useIntl();
  const say = (id: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `ticketing.overview.${id}` }, values);
  const { today, expected = 0, entered = 0, held = 0, attention = 0, sold } = overview ?? {};
  const { tickets = 0, amountFen = 0, refundedFen = 0 } = sold ?? {};
  const soldNote = refundedFen > 0 ? 'sold.note-refunded' : 'sold.note';
  return [
    {
      id: 'expected',
      value: formatNumber(expected),
      note: say('expected.note'),
      to: rowsAddress('expected'),
    },
    {
      id: 'entered',
      value: formatNumber(entered),
      note: say('entered.note'),
      to: rowsAddress('scans', today),
    },
    {
      id: 'sold',
      value: formatYuan(amountFen),
      note: say(soldNote, { tickets, refunded: formatYuan(refundedFen) }),
      to: rowsAddress('orders', today),
    },
    { id: 'held', value: formatNumber(held), note: say('held.note'), to: rowsAddress('held') },
    {
      id: 'attention',
      value: formatNumber(attention),
      note: say(attention > 0 ? 'attention.note' : 'attention.none'),
      to: `/${ATTENTION_PATH}`,
      urgent: attention > 0,
    },
  ];
}
