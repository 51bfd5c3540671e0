import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { type DataColumn, DataTable } from '../../../../../admin/parts/data-table';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { PromoterCase } from '../../../server/admin-routes/shapes';
import { StateLabel } from '../state-label';

interface TableProps<Row> {
  rows: readonly Row[];
  timeZone: string;
}

type Person = PromoterCase['people'][number];
type Entry = PromoterCase['entries'][number];
type Touch = PromoterCase['touches'][number];

const nameless = (nickname: string | null, documentId: string) => nickname ?? `#${documentId.slice(-6)}`;

export function PeopleTable({ rows, timeZone }: TableProps<Person>) {
  const { formatMessage, formatNumber } = useIntl();
  const clock = useClock(timeZone);
  const heading = (id: string) => formatMessage({ id: `referrals.promoter.column.${id}` });
  const columns: DataColumn<Person>[] = [
    { id: 'name', heading: heading('name'), cell: (row) => nameless(row.nickname, row.documentId) },
    { id: 'bound', heading: heading('bound'), cell: ({ at }) => clock.instant(at) },
    {
      id: 'tickets',
      heading: heading('tickets'),
      isNumber: true,
      cell: ({ tickets }) => formatNumber(tickets),
    },
    { id: 'brought', heading: heading('brought'), isNumber: true, cell: ({ fen }) => formatYuan(fen) },
  ];
  if (rows.length === 0) return <Nothing of="people" />;
  return <DataTable columns={columns} rows={rows} keyOf={({ documentId, at }) => `${documentId} ${at}`} />;
}

const BALANCES = ['pending', 'confirmed', 'available', 'locked', 'paid', 'debt'] as const;

/** What an entry moved, balance by balance. */
function useMoves() {
  const { formatMessage } = useIntl();
  return ({ balance }: Entry): string =>
    BALANCES.map((name) => [name, balance[`${name}Fen`]] as const)
      .filter(([, fen]) => fen !== 0)
      .map(([name, fen]) => `${formatMessage({ id: `referrals.balance.${name}` })} ${signed(fen)}`)
      .join(' · ');
}

const signed = (fen: number): string => (fen > 0 ? `+${formatYuan(fen)}` : formatYuan(fen));

export function EntriesTable({ rows, timeZone }: TableProps<Entry>) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const moves = useMoves();
  const heading = (id: string) => formatMessage({ id: `referrals.promoter.column.${id}` });
  const columns: DataColumn<Entry>[] = [
    { id: 'at', heading: heading('at'), cell: ({ at }) => clock.instant(at) },
    {
      id: 'kind',
      heading: heading('kind'),
      cell: ({ kind }) => formatMessage({ id: `referrals.entry.${kind}` }),
    },
    {
      id: 'cause',
      heading: heading('cause'),
      cell: ({ title, ticketCode, withdrawal }) => (
        <TwoLines upper={title ?? withdrawal ?? ''} lower={ticketCode ?? ''} />
      ),
    },
    { id: 'moves', heading: heading('moves'), cell: moves },
    {
      id: 'amount',
      heading: heading('amount'),
      isNumber: true,
      cell: ({ amountFen }) => (amountFen === 0 ? '–' : signed(amountFen)),
    },
  ];
  if (rows.length === 0) return <Nothing of="entries" />;
  return (
    <DataTable
      columns={columns}
      rows={rows}
      keyOf={({ at, kind, ticketCode, withdrawal }) => [at, kind, ticketCode, withdrawal].join(' ')}
    />
  );
}

export function TouchesTable({ rows, timeZone }: TableProps<Touch>) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const heading = (id: string) => formatMessage({ id: `referrals.promoter.column.${id}` });
  const columns: DataColumn<Touch>[] = [
    { id: 'at', heading: heading('at'), cell: ({ at }) => clock.instant(at) },
    { id: 'name', heading: heading('name'), cell: ({ nickname }) => nickname ?? '–' },
    {
      id: 'outcome',
      heading: heading('outcome'),
      cell: ({ outcome }) => <StateLabel of="touch" state={outcome} />,
    },
    {
      id: 'reason',
      heading: heading('reason'),
      cell: ({ reason }) => (reason ? formatMessage({ id: `referrals.reason.${reason}` }) : '–'),
    },
  ];
  if (rows.length === 0) return <Nothing of="touches" />;
  return <DataTable columns={columns} rows={rows} keyOf={({ at, nickname }) => `${at} ${nickname}`} />;
}

function Nothing({ of }: { of: 'people' | 'entries' | 'touches' }) {
  const { formatMessage } = useIntl();
  return <NothingHere>{formatMessage({ id: `referrals.promoter.${of}.nothing` })}</NothingHere>;
}
