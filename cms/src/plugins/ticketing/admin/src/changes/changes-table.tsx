import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { AuditRow } from '../../../server/admin-routes/audit-shapes';
import { useWords } from './use-words';
import { type WordedChange, wordChange } from './value-words';

interface ChangesTableProps {
  rows: readonly AuditRow[];
  timeZone: string;
  onSubject: (subject: AuditRow['subject']) => void;
}

const COLUMNS = ['at', 'who', 'what', 'changes'] as const;
/** A new product tells all it has: more than one wants to see in a list. */
const SHOWN = 4;

/** Rows are as tall as what changed. As a style of the element: Strapi gives cells of the first column no air. */
const TOP = {
  height: 'auto',
  paddingTop: '1.2rem',
  paddingBottom: '1.2rem',
  verticalAlign: 'top',
  whiteSpace: 'normal',
} as const;

export function ChangesTable({ rows, timeZone, onSubject }: ChangesTableProps) {
  const { formatMessage } = useIntl();
  return (
    <Table colCount={COLUMNS.length} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {formatMessage({ id: `ticketing.changes.column.${column}` })}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} timeZone={timeZone} onSubject={onSubject} />
        ))}
      </Tbody>
    </Table>
  );
}

function Line({ row, timeZone, onSubject }: { row: AuditRow } & Omit<ChangesTableProps, 'rows'>) {
  const clock = useClock(timeZone);
  const sayDeed = useDeeds();
  return (
    <Tr data-change={row.id}>
      <Td style={TOP}>
        <Typography textColor="neutral800">{clock.instant(row.at)}</Typography>
      </Td>
      <Td style={TOP}>
        <Typography textColor="neutral800">{sayDeed.actor(row)}</Typography>
      </Td>
      <Td style={TOP}>
        <Flex direction="column" alignItems="flex-start">
          <Typography textColor="neutral800" fontWeight="semiBold">
            {sayDeed.action(row)}
          </Typography>
          <Subject type="button" onClick={() => onSubject(row.subject)}>
            {sayDeed.kind(row)} · {row.subject.title}
          </Subject>
        </Flex>
      </Td>
      <Td style={TOP}>
        <Changes row={row} timeZone={timeZone} />
      </Td>
    </Tr>
  );
}

/** Names of who and what, for the table and the export alike. */
export function useDeeds() {
  const { formatMessage } = useIntl();
  return {
    actor: ({ actor }: AuditRow) =>
      actor.kind === 'system' ? formatMessage({ id: 'ticketing.changes.actor.system' }) : actor.name,
    action: ({ action }: AuditRow) =>
      formatMessage({ id: `ticketing.changes.action.${action}`, defaultMessage: action }),
    kind: ({ subject }: AuditRow) =>
      formatMessage({ id: `ticketing.changes.subject.${subject.kind}`, defaultMessage: subject.kind }),
  };
}

function Changes({ row, timeZone }: { row: AuditRow; timeZone: string }) {
  const { formatMessage } = useIntl();
  const words = useWords(timeZone);
  const [isOpen, setOpen] = useState(false);
  const worded = row.changes.map((change) => wordChange(change, row.subject.kind, words));
  const shown = isOpen ? worded : worded.slice(0, SHOWN);
  const hidden = worded.length - shown.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {shown.map((change) => (
        <Change key={change.field} {...change} />
      ))}
      {hidden > 0 && (
        <More type="button" onClick={() => setOpen(true)}>
          {formatMessage({ id: 'ticketing.changes.more' }, { count: hidden })}
        </More>
      )}
    </Flex>
  );
}

function Change({ field, before, after }: WordedChange) {
  return (
    <Box>
      <Typography variant="pi" textColor="neutral600" tag="div">
        {field}
      </Typography>
      <Flex gap={2} alignItems="flex-start">
        <Old>{before}</Old>
        <ArrowRight width="1.2rem" height="2rem" fill="neutral500" aria-hidden />
        <New>{after}</New>
      </Flex>
    </Box>
  );
}

const Value = styled.span`
  max-width: 42rem;
  font-size: 1.4rem;
  line-height: 1.43;
  white-space: pre-line;
  overflow-wrap: anywhere;
`;
const Old = styled(Value)`
  color: ${({ theme }) => theme.colors.neutral600};
`;
const New = styled(Value)`
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral800};
`;

const Plain = styled.button`
  padding: 0;
  font-size: 1.3rem;
  text-align: left;
  cursor: pointer;
  background: none;
  border: 0;
  color: ${({ theme }) => theme.colors.primary600};
  &:hover {
    text-decoration: underline;
  }
`;
const Subject = Plain;
const More = Plain;
