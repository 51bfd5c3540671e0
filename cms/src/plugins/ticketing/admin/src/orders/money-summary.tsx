import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { FigureCard, FigureRow } from '../../../../../admin/parts/figure-card';
import type { CaseView } from '../../../server/admin-routes/desk-shapes';

/** Where the money of an order is. */
export function MoneySummary({ money }: { money: CaseView['money'] }) {
  const { formatMessage } = useIntl();
  const figures = [
    { id: 'paid', fen: money.paidFen },
    { id: 'refunded', fen: money.refundedFen },
    { id: 'under-way', fen: money.underWayFen },
    { id: 'left', fen: money.leftFen },
  ];
  const note = (id: string) =>
    formatMessage({ id: `ticketing.case.money.${id}.note` }, { fee: formatYuan(money.feeFen) });
  return (
    <FigureRow $least="14rem">
      {figures.map(({ id, fen }) => (
        <FigureCard
          key={id}
          id={id}
          label={formatMessage({ id: `ticketing.case.money.${id}` })}
          value={formatYuan(fen)}
          note={note(id)}
          tone={id === 'under-way' && fen > 0 ? 'warning700' : 'neutral900'}
        />
      ))}
    </FigureRow>
  );
}
