import { useIntl } from 'react-intl';
import type { ReportRow } from '../../../content/admin-routes/report-shapes';
import { formatYuan } from '../../formats/money';
import { FigureCard, FigureRow } from '../../parts/figure-card';
import { share } from './period';

/** From looking to buying, of all content together. */
export function FunnelCards({ rows }: { rows: readonly ReportRow[] | undefined }) {
  const { formatMessage, formatNumber } = useIntl();
  const say = (id: string, values = {}) => formatMessage({ id: `shanmen.report.${id}` }, values);
  const sum = (read: (row: ReportRow) => number) => (rows ?? []).reduce((all, row) => all + read(row), 0);
  const seen = sum(({ views, plays }) => views + plays);
  const taps = sum((row) => row.taps);
  const bought = sum(({ purchases }) => purchases);
  const paidFen = sum((row) => row.paidFen);
  const isLoading = rows === undefined;
  return (
    <FigureRow>
      <FigureCard
        id="views"
        label={say('figure.views')}
        value={formatNumber(seen)}
        note={say('figure.views.note')}
        isLoading={isLoading}
      />
      <FigureCard
        id="taps"
        label={say('figure.taps')}
        value={formatNumber(taps)}
        note={say('figure.taps.note', { share: share(taps, seen) })}
        isLoading={isLoading}
      />
      <FigureCard
        id="purchases"
        label={say('figure.purchases')}
        value={formatNumber(bought)}
        note={say('figure.purchases.note', { share: share(bought, taps) })}
        isLoading={isLoading}
      />
      <FigureCard
        id="paid"
        label={say('figure.paid')}
        value={formatYuan(paidFen)}
        note={say('figure.paid.note')}
        isLoading={isLoading}
      />
    </FigureRow>
  );
}
