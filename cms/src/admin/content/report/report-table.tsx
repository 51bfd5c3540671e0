import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ReportRow } from '../../../content/admin-routes/report-shapes';
import { formatYuan } from '../../formats/money';
import { type DataColumn, DataTable } from '../../parts/data-table';
import { TwoLines } from '../../parts/two-lines';
import { share } from './period';

/** Each guide, tour and banner of the period, what sells most on top. */
export function ReportTable({ rows }: { rows: readonly ReportRow[] | undefined }) {
  const columns = useColumns();
  return (
    <DataTable columns={columns} rows={rows} keyOf={({ kind, documentId }) => `${kind} ${documentId}`} />
  );
}

function useColumns(): DataColumn<ReportRow>[] {
  const { formatMessage, formatNumber } = useIntl();
  const say = (id: string) => formatMessage({ id: `shanmen.report.${id}` });
  const number = (id: string, read: (row: ReportRow) => string): DataColumn<ReportRow> => ({
    id,
    heading: say(`column.${id}`),
    isNumber: true,
    cell: read,
  });
  return [
    {
      id: 'content',
      heading: say('column.content'),
      cell: (row) => <TwoLines upper={<Title row={row} />} lower={say(`kind.${row.kind}`)} />,
    },
    number('views', ({ views }) => formatNumber(views)),
    number('plays', ({ kind, plays }) => (kind === 'tour' ? formatNumber(plays) : '–')),
    number('taps', ({ taps }) => formatNumber(taps)),
    number('tap-rate', ({ views, plays, taps }) => share(taps, views + plays)),
    number('purchases', ({ purchases }) => formatNumber(purchases)),
    number('paid', ({ paidFen }) => formatYuan(paidFen)),
  ];
}

function Title({ row: { kind, documentId, title } }: { row: ReportRow }) {
  const { formatMessage } = useIntl();
  if (title === null)
    return <Typography textColor="neutral500">{formatMessage({ id: 'shanmen.report.deleted' })}</Typography>;
  return <Quiet to={`/content-manager/collection-types/api::${kind}.${kind}/${documentId}`}>{title}</Quiet>;
}

const Quiet = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;
  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
`;
