import { Button, Flex, Main } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import type { Report, ReportRow } from '../../../content/admin-routes/report-shapes';
import { LoadFailed } from '../../parts/load-failed';
import { NothingHere } from '../../parts/nothing-here';
import { Panel } from '../../parts/panel';
import { saveCsv } from '../../parts/save-csv';
import { TabChips } from '../../parts/tab-chips';
import { useContentReportQuery } from './api';
import { DaysChart } from './days-chart';
import { FunnelCards } from './funnel-cards';
import { daysAsked, lastDays, PERIODS } from './period';
import { reportPermissions } from './permissions';
import { ReportTable } from './report-table';

/** 内容效果: what was looked at, which tickets were tapped there, and what was bought then. */
export default function ContentReportPage() {
  return (
    <Page.Protect permissions={reportPermissions}>
      <ReportBody />
    </Page.Protect>
  );
}

function ReportBody() {
  const { formatMessage, locale } = useIntl();
  const say = (id: string, values = {}) => formatMessage({ id: `shanmen.report.${id}` }, values);
  const [params] = useSearchParams();
  const days = daysAsked(params.get('days'));
  // By the reader's clock for the first question; the server says which day it is at the venue.
  const first = useContentReportQuery({ ...lastDays(1, new Date().toISOString().slice(0, 10)), locale });
  const today = first.data?.today;
  const asked = { ...lastDays(days, today ?? '2000-01-01'), locale };
  const { data, isError, isFetching, refetch } = useContentReportQuery(asked, { skip: !today });
  const csv = useCsv();
  return (
    <Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header
        title={say('title')}
        subtitle={say('subtitle')}
        primaryAction={
          <Button
            variant="secondary"
            startIcon={<Download />}
            disabled={!data || data.rows.length === 0}
            onClick={() => data && saveCsv(csv(data), `${say('title')} ${asked.from} ${asked.to}`)}
          >
            {say('export')}
          </Button>
        }
      />
      <Layouts.Content>
        {(isError || first.isError) && !data ? (
          <LoadFailed onRetry={today ? refetch : first.refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={5} aria-busy={isFetching}>
            <TabChips
              tabs={PERIODS.map((count) => ({
                name: String(count),
                label: say('days', { count }),
                to: `?days=${count}`,
              }))}
              chosen={String(days)}
            />
            <FunnelCards rows={data?.rows} />
            <Panel title={say('chart')}>
              <DaysChart days={data?.days ?? []} />
            </Panel>
            {data && data.rows.length === 0 ? (
              <NothingHere>{say('nothing')}</NothingHere>
            ) : (
              <ReportTable rows={data?.rows} />
            )}
          </Flex>
        )}
      </Layouts.Content>
    </Main>
  );
}

const FEN = 100;

function useCsv() {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `shanmen.report.${id}` });
  const COLUMNS = ['kind', 'content', 'views', 'plays', 'taps', 'purchases', 'paid'];
  const lineOf = (row: ReportRow) => [
    say(`kind.${row.kind}`),
    row.title ?? say('deleted'),
    String(row.views),
    String(row.plays),
    String(row.taps),
    String(row.purchases),
    (row.paidFen / FEN).toFixed(2),
  ];
  return ({ rows }: Report): string[][] => [
    COLUMNS.map((column) => say(`column.${column}`)),
    ...rows.map(lineOf),
  ];
}
