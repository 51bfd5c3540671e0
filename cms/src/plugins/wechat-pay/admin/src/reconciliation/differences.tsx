import { Box, Flex, Status, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { formatYuan } from '../../../../../admin/formats/money';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { DayReport, DifferenceRow } from '../../../server/admin-routes/reconciliation-shapes';
import { BILL_ZONE } from './selected-day';

const COLUMNS = ['difference', 'number', 'bill', 'payments', 'tickets', 'found'] as const;
const AMOUNTS: readonly string[] = ['bill', 'payments', 'tickets'];

/** What differs, with what each of the three books says; what was settled since stays, in grey. */
export function Differences({ report: { differences, totals } }: { report: DayReport }) {
  const { formatMessage } = useIntl();
  if (differences.length === 0) {
    const state = totals ? 'none' : 'unknown';
    return (
      <NothingHere>{formatMessage({ id: `wechat-pay.reconciliation.differences.${state}` })}</NothingHere>
    );
  }
  const open = differences.filter(({ resolvedAt }) => resolvedAt === null).length;
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
      <Flex gap={3}>
        <Typography variant="delta" tag="h3">
          {formatMessage({ id: 'wechat-pay.reconciliation.differences' })}
        </Typography>
        {open > 0 && (
          <Typography variant="pi" textColor="danger600">
            {formatMessage({ id: 'wechat-pay.reconciliation.differences.open' }, { count: open })}
          </Typography>
        )}
      </Flex>
      <Table colCount={COLUMNS.length} rowCount={differences.length + 1}>
        <Head />
        <Tbody>
          {differences.map((row) => (
            <Line key={`${row.kind} ${row.number}`} row={row} />
          ))}
        </Tbody>
      </Table>
    </Flex>
  );
}

function Head() {
  const { formatMessage } = useIntl();
  return (
    <Thead>
      <Tr>
        {COLUMNS.map((id) => (
          <Th key={id} style={AMOUNTS.includes(id) ? { textAlign: 'right' } : undefined}>
            <Typography variant="sigma" textColor="neutral600" style={{ width: '100%' }}>
              {formatMessage({ id: `wechat-pay.column.${id}` })}
            </Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
  );
}

function Line({ row }: { row: DifferenceRow }) {
  const clock = useClock(BILL_ZONE);
  const isSettled = row.resolvedAt !== null;
  return (
    <Tr style={isSettled ? { opacity: 0.6 } : undefined}>
      <Td>
        <What row={row} />
      </Td>
      <Td>
        <Mono>{row.number}</Mono>
      </Td>
      <Amount fen={row.billFen} />
      <Amount fen={row.paymentFen} />
      <Amount fen={row.ticketFen} />
      <Td>
        <Typography textColor="neutral600">{clock.instant(row.foundAt)}</Typography>
      </Td>
    </Tr>
  );
}

function What({ row: { kind, billState, status, resolvedAt } }: { row: DifferenceRow }) {
  const { formatMessage } = useIntl();
  const states = useStates(kind, billState, status);
  return (
    <Box>
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="semiBold" textColor="neutral800">
          {formatMessage({ id: `wechat-pay.difference.${kind}`, defaultMessage: kind })}
        </Typography>
        {resolvedAt && (
          <Status variant="success" size="S" width="fit-content">
            <Typography tag="span" variant="pi">
              {formatMessage({ id: 'wechat-pay.difference.resolved' })}
            </Typography>
          </Status>
        )}
      </Flex>
      {states && (
        <Typography variant="pi" textColor="neutral600">
          {states}
        </Typography>
      )}
    </Box>
  );
}

/** Differences of amounts speak for themselves; those of states need the two words. */
const OF_STATES = /-state$|-not-paid-here$|-not-paid$|-without-ticket$/;

function useStates(kind: string, billState: string | null, status: string | null): string | null {
  const { formatMessage } = useIntl();
  if (!status || !OF_STATES.test(kind)) return null;
  const word = (state: string) => formatMessage({ id: `wechat-pay.state.${state}`, defaultMessage: state });
  const id = `wechat-pay.difference.state${billState ? '' : '-here'}`;
  return formatMessage({ id }, { bill: billState ? word(billState) : '', here: word(status) });
}

function Amount({ fen }: { fen: number | null }) {
  return (
    <Td style={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
      <Typography textColor={fen === null ? 'neutral500' : 'neutral800'}>
        {fen === null ? '–' : formatYuan(fen)}
      </Typography>
    </Td>
  );
}

const Mono = styled.span`
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  font-size: 1.3rem;
  white-space: nowrap;
`;
