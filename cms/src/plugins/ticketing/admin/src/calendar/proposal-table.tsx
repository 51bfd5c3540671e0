import { Badge, Checkbox, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { ProposalRow } from '../../../server/admin-routes/calendar-shapes';
import { type Deed, deedsOf } from './proposal-words';

interface ProposalTableProps {
  proposals: readonly ProposalRow[];
  timeZone: string;
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  mayChoose: boolean;
}

const COLUMNS = ['day', 'window', 'deed', 'now', 'then', 'sold', 'note'] as const;

/** One line for each slot that would change, and for each that stays because somebody has a ticket for it. */
export function ProposalTable({ proposals, timeZone, chosen, onChosen, mayChoose }: ProposalTableProps) {
  const { formatMessage } = useIntl();
  const possible = proposals.filter(({ kind }) => kind !== 'keep').map(({ id }) => id);
  const isAll = chosen.size === possible.length && possible.length > 0;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  return (
    <Table colCount={COLUMNS.length + 1} rowCount={proposals.length + 1}>
      <Thead>
        <Tr>
          <Th>
            <Checkbox
              aria-label={formatMessage({ id: 'ticketing.template.choose-all' })}
              disabled={!mayChoose || possible.length === 0}
              checked={isAll ? true : chosen.size > 0 ? 'indeterminate' : false}
              onCheckedChange={() => onChosen(new Set(isAll ? [] : possible))}
            />
          </Th>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {formatMessage({ id: `ticketing.template.column.${column}` })}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {proposals.map((proposal) => (
          <Line
            key={proposal.id}
            proposal={proposal}
            timeZone={timeZone}
            isChosen={chosen.has(proposal.id)}
            mayChoose={mayChoose}
            onToggle={() => toggle(proposal.id)}
          />
        ))}
      </Tbody>
    </Table>
  );
}

interface LineProps {
  proposal: ProposalRow;
  timeZone: string;
  isChosen: boolean;
  mayChoose: boolean;
  onToggle: () => void;
}

function Line({ proposal, timeZone, isChosen, mayChoose, onToggle }: LineProps) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const { day, kind, startsAt, before, after, sold, held } = proposal;
  const time = (instant: string) => clock.time(instant).slice(0, 5);
  const isWholeDay = (before ?? after)?.wholeDay;
  const window = (endsAt: string) =>
    isWholeDay ? formatMessage({ id: 'ticketing.calendar.whole-day' }) : `${time(startsAt)}–${time(endsAt)}`;
  return (
    <Tr data-proposal={proposal.id}>
      <Td>
        <Checkbox
          aria-label={clock.day(day)}
          disabled={!mayChoose || kind === 'keep'}
          checked={isChosen}
          onCheckedChange={onToggle}
        />
      </Td>
      <Cell>{clock.day(day)}</Cell>
      <Cell>{window((before ?? after)?.endsAt ?? startsAt)}</Cell>
      <Td>
        <Flex gap={1}>
          {deedsOf(proposal).map((deed) => (
            <DeedBadge key={deed} deed={deed} />
          ))}
        </Flex>
      </Td>
      <Cell>
        <Shape shape={before} />
      </Cell>
      <Cell>
        {kind === 'keep' ? '–' : <Shape shape={after} />}
        {before && after && before.endsAt !== after.endsAt ? ` · ${window(after.endsAt)}` : ''}
      </Cell>
      <Cell>
        {sold + held > 0 ? formatMessage({ id: 'ticketing.template.sold-held' }, { sold, held }) : '–'}
      </Cell>
      <Td style={{ whiteSpace: 'normal', minWidth: '20rem' }}>
        <Notes proposal={proposal} />
      </Td>
    </Tr>
  );
}

const Cell = ({ children }: { children: React.ReactNode }) => (
  <Td style={{ fontVariantNumeric: 'tabular-nums' }}>
    <Typography textColor="neutral800">{children}</Typography>
  </Td>
);

function Shape({ shape }: { shape: ProposalRow['before'] }) {
  const { formatMessage, formatNumber } = useIntl();
  if (!shape) return <>–</>;
  return (
    <>
      {formatMessage(
        { id: `ticketing.template.${shape.closed ? 'closed-size' : 'size'}` },
        { size: formatNumber(shape.size) },
      )}
    </>
  );
}

const GROUNDS: Record<Deed, string> = {
  add: 'success100',
  grow: 'success100',
  reopen: 'success100',
  shrink: 'warning100',
  retime: 'secondary100',
  close: 'danger100',
  remove: 'danger100',
  keep: 'neutral150',
};

function DeedBadge({ deed }: { deed: Deed }) {
  const { formatMessage } = useIntl();
  return (
    <Badge backgroundColor={GROUNDS[deed]} textColor="neutral800">
      {formatMessage({ id: `ticketing.proposal.${deed}` })}
    </Badge>
  );
}

/** Why a line is not chosen by itself. */
function Notes({ proposal }: { proposal: ProposalRow }) {
  const { formatMessage } = useIntl();
  const { kind, after, editedByHand, affectsSales, sold, held } = proposal;
  const notes = [
    kind === 'keep' && (after ? 'kept-times' : 'kept'),
    kind === 'change' && affectsSales && (after && after.size < sold + held ? 'short' : 'closes-sold'),
    editedByHand && 'edited',
  ].filter((note) => note !== false);
  return (
    <Flex direction="column" alignItems="flex-start">
      {notes.map((note) => (
        <Typography key={note} variant="pi" textColor="neutral600">
          {formatMessage({ id: `ticketing.template.note.${note}` })}
        </Typography>
      ))}
    </Flex>
  );
}
