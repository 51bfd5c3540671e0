import { Checkbox, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { RefundListRow } from '../../../server/admin-routes/refund-shapes';
import { RefundLine } from './refund-line';
import type { Refusals } from './use-decide';

interface RefundsTableProps {
  rows: readonly RefundListRow[];
  timeZone: string;
  /** Null where there is nothing to decide, or who looks may not. */
  choice: Choice | null;
  onChanged: () => void;
}

export interface Choice {
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  onDecide: (verdict: 'approve' | 'reject', row: RefundListRow) => void;
  refusals: Refusals;
}

const COLUMNS = ['asked', 'ticket', 'order', 'paid', 'fee', 'back', 'reason'] as const;
const AMOUNTS: readonly string[] = ['paid', 'fee', 'back'];

export function RefundsTable({ rows, timeZone, choice, onChanged }: RefundsTableProps) {
  const last = choice ? 'decide' : 'state';
  return (
    <Table colCount={COLUMNS.length + (choice ? 2 : 1)} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {choice && <ChooseAll rows={rows} choice={choice} />}
          {[...COLUMNS, last].map((column) => (
            <Heading key={column} column={column} />
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <RefundLine key={row.number} row={row} timeZone={timeZone} choice={choice} onChanged={onChanged} />
        ))}
      </Tbody>
    </Table>
  );
}

function Heading({ column }: { column: string }) {
  const { formatMessage } = useIntl();
  const isAmount = AMOUNTS.includes(column);
  return (
    <Th style={isAmount ? { textAlign: 'right' } : undefined}>
      <Typography variant="sigma" textColor="neutral600" style={isAmount ? { width: '100%' } : undefined}>
        {formatMessage({ id: `ticketing.refunds.column.${column}` })}
      </Typography>
    </Th>
  );
}

function ChooseAll({
  rows,
  choice: { chosen, onChosen },
}: {
  rows: readonly RefundListRow[];
  choice: Choice;
}) {
  const { formatMessage } = useIntl();
  const isAll = rows.length > 0 && chosen.size === rows.length;
  return (
    <Th>
      <Checkbox
        aria-label={formatMessage({ id: 'ticketing.refunds.choose-all' })}
        checked={isAll ? true : chosen.size > 0 ? 'indeterminate' : false}
        onCheckedChange={() => onChosen(new Set(isAll ? [] : rows.map(({ number }) => number)))}
      />
    </Th>
  );
}
