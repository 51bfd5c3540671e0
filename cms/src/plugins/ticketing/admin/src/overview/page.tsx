import { Box, Button, Flex, Main } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { ChartLegend } from '../../../../../admin/charts/days-chart';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { Panel } from '../../../../../admin/parts/panel';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { Overview } from '../../../server/admin-routes/overview-shapes';
import { useOverviewQuery } from './api';
import { Figures } from './figures';
import { overviewPermissions } from './permissions';
import { RowsPanel } from './rows-panel';
import { SaleWarning } from './sale-warning';
import { useVisitSeries, VisitsChart } from './visits-chart';

/** A page that stays open at the service desk keeps itself up to date. */
const REFRESH_MS = 60_000;

/** 概览: the day in figures, two weeks as a chart, and the rows behind them. */
export default function OverviewPage() {
  return (
    <Page.Protect permissions={overviewPermissions}>
      <OverviewBody />
    </Page.Protect>
  );
}

function OverviewBody() {
  const { formatMessage } = useIntl();
  const { data, isError, isFetching, refetch } = useOverviewQuery(undefined, { pollingInterval: REFRESH_MS });
  return (
    <Main>
      <Page.Title>{formatMessage({ id: 'ticketing.overview.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'ticketing.overview.title' })}
        subtitle={useSubtitle(data)}
        primaryAction={
          <Button variant="tertiary" startIcon={<ArrowClockwise />} loading={isFetching} onClick={refetch}>
            {formatMessage({ id: 'ticketing.overview.refresh' })}
          </Button>
        }
      />
      <Layouts.Content>
        {isError && !data ? <LoadFailed onRetry={refetch} /> : <Parts overview={data} />}
      </Layouts.Content>
    </Main>
  );
}

/** Strapi's header takes a string; until the day is known a space keeps its line. */
function useSubtitle(overview: Overview | undefined): string {
  const { formatMessage } = useIntl();
  const clock = useClock(overview?.timeZone ?? 'UTC');
  if (!overview) return '\u00a0';
  return formatMessage({ id: 'ticketing.overview.subtitle' }, { day: clock.day(overview.today) });
}

function Parts({ overview }: { overview: Overview | undefined }) {
  const { formatMessage } = useIntl();
  const series = useVisitSeries();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {overview && <SaleWarning products={overview.products} />}
      <Figures overview={overview} />
      <Panel
        title={formatMessage({ id: 'ticketing.overview.chart' })}
        aside={<ChartLegend series={series} />}
      >
        {overview ? (
          <VisitsChart days={overview.days} timeZone={overview.timeZone} />
        ) : (
          <Shimmer $width="100%" $height="220px" />
        )}
      </Panel>
      {overview ? (
        <RowsPanel today={overview.today} timeZone={overview.timeZone} />
      ) : (
        <Box paddingTop={2}>
          <Shimmer $width="100%" $height="240px" />
        </Box>
      )}
    </Flex>
  );
}
