import { Button, Flex, LinkButton, Main } from '@strapi/design-system';
import { ArrowClockwise, Magic } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Panel } from '../../../../../admin/parts/panel';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { type Pools, useCalendarMonthQuery, useCalendarPoolsQuery } from './api';
import { DayPanel } from './day-panel';
import { Legend } from './legend';
import { MonthGrid } from './month-grid';
import { calendarPermissions, calendarUpdatePermissions } from './permissions';
import { type Selection, useSelection } from './selection';
import { TemplateView } from './template-view';
import { MonthPicker, PoolPicker } from './toolbar';

/** Visitors buy while the page is open. */
const REFRESH_MS = 30_000;
const POOLS = '/content-manager/collection-types/plugin::ticketing.pool';

/** 日历: what each day of a pool holds, and the place to change it. */
export default function CalendarPage() {
  return (
    <Page.Protect permissions={calendarPermissions}>
      <CalendarBody />
    </Page.Protect>
  );
}

function CalendarBody() {
  const { formatMessage } = useIntl();
  const { data, isError, refetch } = useCalendarPoolsQuery();
  const title = formatMessage({ id: 'ticketing.calendar.title' });
  if (data && data.pools.length > 0) return <Calendar pools={data} />;
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage({ id: 'ticketing.calendar.subtitle' })} />
      <Layouts.Content>
        {isError && <LoadFailed onRetry={refetch} />}
        {data && (
          <Flex direction="column" gap={4}>
            <NothingHere>{formatMessage({ id: 'ticketing.calendar.no-pools' })}</NothingHere>
            <LinkButton tag={NavLink} to={`${POOLS}/create`}>
              {formatMessage({ id: 'ticketing.calendar.add-pool' })}
            </LinkButton>
          </Flex>
        )}
        {!data && !isError && <Shimmer $width="100%" $height="560px" />}
      </Layouts.Content>
    </Main>
  );
}

function Calendar({ pools }: { pools: Pools }) {
  const { formatMessage } = useIntl();
  const [selection, select] = useSelection(pools);
  const { allowedActions } = useRBAC(calendarUpdatePermissions);
  const mayEdit = allowedActions.canUpdate ?? false;
  const { pool, month } = selection;
  const { refetch, isFetching } = useCalendarMonthQuery({ pool, month }, { pollingInterval: REFRESH_MS });
  const title = formatMessage({ id: 'ticketing.calendar.title' });
  if (selection.isTemplate) {
    return (
      <TemplateView
        pools={pools}
        pool={selection.pool}
        mayEdit={mayEdit}
        onBack={() => select({ isTemplate: false })}
      />
    );
  }
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'ticketing.calendar.subtitle' })}
        primaryAction={
          <Button startIcon={<Magic />} variant="secondary" onClick={() => select({ isTemplate: true })}>
            {formatMessage({ id: 'ticketing.template.open' })}
          </Button>
        }
        secondaryAction={
          <Button variant="tertiary" startIcon={<ArrowClockwise />} loading={isFetching} onClick={refetch}>
            {formatMessage({ id: 'ticketing.overview.refresh' })}
          </Button>
        }
      />
      <Layouts.Content>
        <Columns>
          <MonthPanel pools={pools} selection={selection} select={select} />
          <DayPanel
            key={selection.pool}
            pool={selection.pool}
            range={selection.range}
            today={pools.today}
            timeZone={pools.timeZone}
            mayEdit={mayEdit}
            onRange={(range) => select({ range })}
          />
        </Columns>
      </Layouts.Content>
    </Main>
  );
}

interface MonthPanelProps {
  pools: Pools;
  selection: Selection;
  select: (change: Partial<Selection>) => void;
}

function MonthPanel({ pools, selection, select }: MonthPanelProps) {
  const { formatDate } = useIntl();
  const { pool, month, range } = selection;
  const { currentData, isError, refetch } = useCalendarMonthQuery({ pool, month });
  return (
    <Panel
      title={formatDate(`${month}-01T12:00:00Z`, { year: 'numeric', month: 'long', timeZone: 'UTC' })}
      aside={
        <Flex gap={3} wrap="wrap">
          <PoolPicker pools={pools.pools} pool={pool} onPool={(chosen) => select({ pool: chosen })} />
          <MonthPicker month={month} today={pools.today} onMonth={(chosen) => select({ month: chosen })} />
        </Flex>
      }
    >
      {isError && !currentData ? (
        <LoadFailed onRetry={refetch} />
      ) : (
        <MonthGrid
          month={month}
          days={currentData?.days}
          today={pools.today}
          range={range}
          onSelect={(chosen, shown) => select({ range: chosen, month: shown })}
        />
      )}
      <Legend />
    </Panel>
  );
}

const Columns = styled.div`
  display: grid;
  gap: 1.6rem;
  align-items: start;
  grid-template-columns: minmax(0, 1fr) minmax(32rem, 38rem);
  @media (max-width: 1100px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
