import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { formatYuan } from '../../../../../admin/formats/money';
import { type DataColumn, DataTable } from '../../../../../admin/parts/data-table';
import { RowLink } from '../../../../../admin/parts/row-link';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { WithdrawalRow } from '../../../server/admin-routes/shapes';
import { StateLabel } from '../state-label';
import { Warnings } from './warnings';

interface TableProps {
  rows: readonly WithdrawalRow[] | undefined;
  timeZone: string;
  isStale: boolean;
}

export const caseAddress = (number: string): string => `?number=${number}`;

/** The queue: who asks for how much, and what a reviewer should know at a glance. */
export function WithdrawalsTable({ rows, timeZone, isStale }: TableProps) {
  const navigate = useNavigate();
  return (
    <DataTable
      columns={useColumns(timeZone)}
      rows={rows}
      keyOf={({ number }) => number}
      isStale={isStale}
      onRow={({ number }) => navigate(caseAddress(number))}
    />
  );
}

function useColumns(timeZone: string): DataColumn<WithdrawalRow>[] {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const heading = (id: string) => formatMessage({ id: `referrals.withdrawals.column.${id}` });
  return [
    { id: 'at', heading: heading('at'), cell: ({ at }) => clock.instant(at) },
    {
      id: 'promoter',
      heading: heading('promoter'),
      cell: ({ number, promoter }) => (
        <TwoLines
          upper={promoter.nickname ?? `#${promoter.documentId.slice(-6)}`}
          lower={<RowLink to={caseAddress(number)}>{number}</RowLink>}
        />
      ),
    },
    {
      id: 'amount',
      heading: heading('amount'),
      isNumber: true,
      cell: ({ amountFen }) => <Typography fontWeight="bold">{formatYuan(amountFen)}</Typography>,
    },
    {
      id: 'refunds',
      heading: heading('refunds'),
      isNumber: true,
      cell: ({ refundPercent }) => `${refundPercent}%`,
    },
    {
      id: 'warnings',
      heading: heading('warnings'),
      cell: ({ warnings }) => <Warnings warnings={warnings} />,
    },
    { id: 'state', heading: heading('state'), cell: (row) => <State row={row} /> },
  ];
}

function State({ row: { status, reason, firstReviewer, method } }: { row: WithdrawalRow }) {
  const { formatMessage } = useIntl();
  const isHalf = status === 'submitted' && firstReviewer !== null;
  const note = isHalf
    ? formatMessage({ id: 'referrals.withdrawals.first-of-two' }, { name: firstReviewer })
    : (reason ?? (method && formatMessage({ id: `referrals.method.${method}` })) ?? '');
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <StateLabel of="withdrawal" state={status} />
      {note && (
        <Typography variant="pi" textColor="neutral600">
          {note}
        </Typography>
      )}
    </Flex>
  );
}
