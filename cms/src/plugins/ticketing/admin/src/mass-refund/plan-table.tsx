import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import type { MassRowView } from '../../../server/admin-routes/mass-refund-shapes';

const COLUMNS = ['product', 'group', 'tickets', 'action', 'fee', 'amount'] as const;
const NUMBERS: readonly string[] = ['tickets', 'fee', 'amount'];
const RIGHT = { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } as const;

/** Counts and sums by product and state; what is left alone is grey and says so. */
export function PlanTable({ rows }: { rows: readonly MassRowView[] }) {
  const { formatMessage } = useIntl();
  const sum = (of: 'tickets' | 'feeFen' | 'amountFen') =>
    rows.filter(({ action }) => action === 'refund').reduce((total, row) => total + row[of], 0);
  return (
    <Table colCount={COLUMNS.length} rowCount={rows.length + 2}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column} style={NUMBERS.includes(column) ? RIGHT : undefined}>
              <Typography
                variant="sigma"
                textColor="neutral600"
                style={NUMBERS.includes(column) ? { width: '100%' } : undefined}
              >
                {formatMessage({ id: `ticketing.mass.column.${column}` })}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Line key={`${row.product} ${row.group} ${row.action}`} row={row} />
        ))}
        <Tr data-testid="mass-sum">
          <Td colSpan={2}>
            <Typography fontWeight="bold">{formatMessage({ id: 'ticketing.mass.sum' })}</Typography>
          </Td>
          <NumberCell text={String(sum('tickets'))} isStrong />
          <Td />
          <NumberCell text={formatYuan(sum('feeFen'))} isStrong />
          <NumberCell text={formatYuan(sum('amountFen'))} isStrong />
        </Tr>
      </Tbody>
    </Table>
  );
}

function Line({ row: { title, group, tickets, action, feeFen, amountFen } }: { row: MassRowView }) {
  const { formatMessage, formatNumber } = useIntl();
  const colour = action ? 'neutral800' : 'neutral500';
  const yuan = (fen: number) => (action === 'refund' ? formatYuan(fen) : '–');
  return (
    <Tr data-group={group} data-action={action ?? 'none'}>
      <Td>
        <Typography textColor={colour} fontWeight="semiBold">
          {title}
        </Typography>
      </Td>
      <Td>
        <Typography textColor={colour}>{formatMessage({ id: `ticketing.mass.group.${group}` })}</Typography>
      </Td>
      <NumberCell text={formatNumber(tickets)} colour={colour} />
      <Td>
        <Typography textColor={colour}>
          {formatMessage({ id: `ticketing.mass.action.${action ?? 'none'}` })}
        </Typography>
      </Td>
      <NumberCell text={yuan(feeFen)} colour={colour} />
      <NumberCell text={yuan(amountFen)} colour={colour} />
    </Tr>
  );
}

interface NumberCellProps {
  text: string;
  colour?: 'neutral800' | 'neutral500';
  isStrong?: boolean;
}

function NumberCell({ text, colour = 'neutral800', isStrong = false }: NumberCellProps) {
  return (
    <Td style={RIGHT}>
      <Typography textColor={colour} fontWeight={isStrong ? 'bold' : 'regular'}>
        {text}
      </Typography>
    </Td>
  );
}
