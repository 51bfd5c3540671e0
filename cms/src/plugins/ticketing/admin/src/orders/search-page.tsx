import { Button, Flex, Main } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { TabChips } from '../../../../../admin/parts/tab-chips';
import { useDeskOrdersQuery, useDeskQuery, useDeskTicketsQuery } from './api';
import { useOrderColumns, useTicketColumns } from './columns';
import { Filters } from './filters';
import { FoundList } from './found-list';
import { SearchBox } from './search-box';
import { addressWith, type Selection, TABS, useSelection } from './selection';
import { useExport } from './use-export';

/** One field, two lists: single tickets, and the orders that they were paid with. */
export function SearchPage() {
  const { formatMessage, locale } = useIntl();
  const { data: venue } = useDeskQuery(locale);
  const { turn, narrow, ...selection } = useSelection();
  const { tab, filters } = selection;
  const found = useFound(selection);
  const timeZone = venue?.timeZone ?? 'UTC';
  const title = formatMessage({ id: 'ticketing.orders.title' });
  const tabs = TABS.map((name) => ({
    name,
    label: formatMessage({ id: `ticketing.orders.tab.${name}` }),
    // The other list has other states; what was typed is looked for there too.
    to: `?${addressWith(filters.query ? { query: filters.query } : {}, { tab: name })}`,
  }));
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'ticketing.orders.subtitle' })}
        primaryAction={
          <Export selection={selection} timeZone={timeZone} isEmpty={!found.data?.rows.length} />
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <SearchBox
            value={filters.query ?? ''}
            by={found.data?.by ?? null}
            onSearch={(query) => narrow({ query })}
          />
          <Flex justifyContent="space-between" gap={4} wrap="wrap">
            <TabChips tabs={tabs} chosen={tab} />
            <Filters tab={tab} filters={filters} venue={venue} narrow={narrow} />
          </Flex>
          {tab === 'tickets' ? (
            <Tickets selection={selection} timeZone={timeZone} turn={turn} />
          ) : (
            <Orders selection={selection} timeZone={timeZone} turn={turn} />
          )}
        </Flex>
      </Layouts.Content>
    </Main>
  );
}

interface ListProps {
  selection: Selection;
  timeZone: string;
  turn: ReturnType<typeof useSelection>['turn'];
}

function Tickets({ selection: { params, filters }, timeZone, turn }: ListProps) {
  return (
    <FoundList
      query={useDeskTicketsQuery(params)}
      columns={useTicketColumns(timeZone)}
      keyOf={({ code }) => code}
      isNarrowed={Object.keys(filters).length > 0}
      turn={turn}
    />
  );
}

function Orders({ selection: { params, filters }, timeZone, turn }: ListProps) {
  return (
    <FoundList
      query={useDeskOrdersQuery(params)}
      columns={useOrderColumns(timeZone)}
      keyOf={({ number }) => number}
      isNarrowed={Object.keys(filters).length > 0}
      turn={turn}
    />
  );
}

/** What the list shows, once more: it is asked for only once. */
function useFound({ tab, params }: Selection) {
  const tickets = useDeskTicketsQuery(params, { skip: tab !== 'tickets' });
  const orders = useDeskOrdersQuery(params, { skip: tab !== 'orders' });
  return tab === 'tickets' ? tickets : orders;
}

interface ExportProps {
  selection: Selection;
  timeZone: string;
  isEmpty: boolean;
}

function Export({ selection, timeZone, isEmpty }: ExportProps) {
  const { formatMessage } = useIntl();
  const { save, count } = useExport(selection, timeZone);
  return (
    <Button
      variant="secondary"
      startIcon={<Download />}
      loading={count !== null}
      disabled={isEmpty}
      onClick={save}
    >
      {count ? String(count) : formatMessage({ id: 'ticketing.orders.export' })}
    </Button>
  );
}
