import { Flex, Tag, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { TabChips } from '../../../../../admin/parts/tab-chips';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { Overview } from '../../../server/admin-routes/overview-shapes';
import { OrdersTable } from './orders-table';
import { ScansTable } from './scans-table';
import { LISTS, rowsAddress, type Selection, useSelection } from './selection';
import { TicketsTable } from './tickets-table';

type Venue = Pick<Overview, 'today' | 'timeZone'>;

/** The rows behind the figures: which, the address says. */
export function RowsPanel(venue: Venue) {
  const { formatMessage } = useIntl();
  const selection = useSelection();
  const top = useScrollOnChoice(`${selection.list} ${selection.day ?? ''}`);
  return (
    <Flex ref={top} tag="section" direction="column" alignItems="stretch" gap={4} paddingTop={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Flex gap={4} wrap="wrap">
          <Typography variant="delta" tag="h2">
            {formatMessage({ id: 'ticketing.overview.rows' })}
          </Typography>
          {selection.day && <OnlyDay selection={selection} day={selection.day} timeZone={venue.timeZone} />}
        </Flex>
        <Choice chosen={selection} />
      </Flex>
      <Rows selection={selection} {...venue} />
    </Flex>
  );
}

/** A figure at the top was clicked: its rows are further down, and must come to where they can be seen. */
function useScrollOnChoice(choice: string) {
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(choice);
  useEffect(() => {
    if (shown.current === choice) return;
    shown.current = choice;
    const isInSight = (top.current?.getBoundingClientRect().top ?? 0) < window.innerHeight / 2;
    if (isInSight) return;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    top.current?.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'start' });
  }, [choice]);
  return top;
}

function Rows({ selection, today, timeZone }: Venue & { selection: Selection }) {
  switch (selection.list) {
    case 'orders':
      return <OrdersTable selection={selection} timeZone={timeZone} />;
    case 'scans':
      return <ScansTable selection={selection} timeZone={timeZone} />;
    default:
      return <TicketsTable selection={selection} timeZone={timeZone} today={today} />;
  }
}

function Choice({ chosen }: { chosen: Selection }) {
  const { formatMessage } = useIntl();
  const tabs = LISTS.map((list) => ({
    name: list,
    label: formatMessage({ id: `ticketing.list.${list}` }),
    to: rowsAddress(list),
  }));
  return <TabChips tabs={tabs} chosen={chosen.list} />;
}

interface OnlyDayProps {
  selection: Selection;
  day: string;
  timeZone: string;
}

/** Says that only one day's rows are shown, and takes that back when clicked. */
function OnlyDay({ selection, day, timeZone }: OnlyDayProps) {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const clock = useClock(timeZone);
  return (
    <Flex gap={2}>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: `ticketing.only.${selection.list}` })}
      </Typography>
      <Tag
        icon={<Cross />}
        onClick={() => navigate(rowsAddress(selection.list), { preventScrollReset: true })}
      >
        {clock.day(day)}
      </Tag>
    </Flex>
  );
}
