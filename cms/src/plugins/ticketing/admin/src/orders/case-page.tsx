import { Flex, Grid, Main, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Panel } from '../../../../../admin/parts/panel';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import type { CaseView } from '../../../server/admin-routes/desk-shapes';
import { StateLabel } from '../overview/state-label';
import { useDeskCaseQuery } from './api';
import { CaseFacts } from './case-facts';
import { CloseOrder } from './close-order';
import { MoneySummary } from './money-summary';
import { RefundList } from './refund-list';
import { TicketCard } from './ticket-card';
import { Timeline } from './timeline';

/** While somebody looks, a payment or a scan may come. */
const REFRESH_MS = 15_000;

/** One order with its tickets, its money and everything that happened to it. */
export function CasePage() {
  const { formatMessage, locale } = useIntl();
  const { key = '' } = useParams();
  const { data, error, isFetching, refetch } = useDeskCaseQuery(
    { key, locale },
    { pollingInterval: REFRESH_MS },
  );
  const name = data?.order?.number ?? data?.tickets[0]?.shortCode ?? key;
  const isUnknown = (error as { name?: string } | undefined)?.name === 'ORDER_NOT_FOUND';
  return (
    <Main>
      <Page.Title>{name}</Page.Title>
      <Layouts.Header
        navigationAction={<BackButton />}
        title={formatMessage({ id: `ticketing.case.${data && !data.order ? 'ticket' : 'order'}` }, { name })}
        subtitle={data ? <Subtitle view={data} /> : '\u00a0'}
        primaryAction={data?.order?.status === 'open' ? <CloseOrder number={data.order.number} /> : undefined}
      />
      <Layouts.Content>
        {data ? (
          <Parts view={data} />
        ) : isUnknown ? (
          <NothingHere>{formatMessage({ id: 'ticketing.case.unknown' })}</NothingHere>
        ) : error && !isFetching ? (
          <LoadFailed onRetry={refetch} />
        ) : (
          <Shimmer $width="100%" $height="420px" />
        )}
      </Layouts.Content>
    </Main>
  );
}

function Subtitle({ view: { order, tickets, member } }: { view: CaseView }) {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={3} wrap="wrap">
      {order && <StateLabel of="order" state={order.status} />}
      {order?.attention && <StateLabel of="attention" state={order.attention} />}
      <Typography variant="epsilon" textColor="neutral600">
        {formatMessage({ id: 'ticketing.case.subtitle' }, { count: tickets.length, member })}
      </Typography>
    </Flex>
  );
}

function Parts({ view }: { view: CaseView }) {
  const { formatMessage } = useIntl();
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={7} m={12} s={12} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={4}>
          {view.order && <MoneySummary money={view.money} />}
          {view.tickets.map((ticket) => (
            <TicketCard key={ticket.code} ticket={ticket} timeZone={view.timeZone} />
          ))}
          {view.refunds.length > 0 && <RefundList refunds={view.refunds} timeZone={view.timeZone} />}
        </Flex>
      </Grid.Item>
      <Grid.Item col={5} m={12} s={12} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={4}>
          <CaseFacts view={view} />
          <Panel title={formatMessage({ id: 'ticketing.case.timeline' })}>
            <Timeline events={view.timeline} timeZone={view.timeZone} />
          </Panel>
        </Flex>
      </Grid.Item>
    </Grid.Root>
  );
}
