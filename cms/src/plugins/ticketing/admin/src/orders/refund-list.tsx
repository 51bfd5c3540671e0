import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { formatYuan } from '../../../../../admin/formats/money';
import { DataTable } from '../../../../../admin/parts/data-table';
import { Mono } from '../../../../../admin/parts/mono';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { CaseView } from '../../../server/admin-routes/desk-shapes';
import { StateLabel } from '../overview/state-label';
import { REFUNDS_PATH } from '../refunds/permissions';

type Refund = CaseView['refunds'][number];

/** The refunds of an order; those that wait for a decision lead to where it is made. */
export function RefundList({ refunds, timeZone }: { refunds: readonly Refund[]; timeZone: string }) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const heading = (id: string) => formatMessage({ id: `ticketing.case.refunds.${id}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} tag="section">
      <Typography variant="delta" tag="h2">
        {heading('title')}
      </Typography>
      <DataTable
        rows={refunds}
        keyOf={({ number }) => number}
        columns={[
          {
            id: 'number',
            heading: heading('number'),
            cell: ({ number, createdAt }) => (
              <TwoLines upper={<Mono>{number}</Mono>} lower={clock.instant(createdAt)} />
            ),
          },
          { id: 'ticket', heading: heading('ticket'), cell: ({ ticket }) => <Mono>{ticket}</Mono> },
          {
            id: 'amount',
            heading: heading('amount'),
            isNumber: true,
            cell: ({ amountFen, feeFen }) => (
              <TwoLines
                isEnd
                upper={formatYuan(amountFen)}
                lower={
                  feeFen > 0
                    ? formatMessage({ id: 'ticketing.case.refunds.fee' }, { fee: formatYuan(feeFen) })
                    : ''
                }
              />
            ),
          },
          {
            id: 'state',
            heading: heading('state'),
            cell: ({ status }) => (
              <Flex gap={2} wrap="wrap">
                <StateLabel of="refund" state={status} />
                {status === 'requested' && (
                  <Link to={`/${REFUNDS_PATH}?tab=review`}>{heading('review')}</Link>
                )}
              </Flex>
            ),
          },
        ]}
      />
    </Flex>
  );
}
