import { Button, Flex, Main } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page, Pagination } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import { formatYuan } from '../../../../../admin/formats/money';
import { FigureCard, FigureRow } from '../../../../../admin/parts/figure-card';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { TabChips } from '../../../../../admin/parts/tab-chips';
import { useClock } from '../../../../../admin/parts/use-clock';
import { WITHDRAWAL_TABS, type WithdrawalFigures } from '../../../server/admin-routes/shapes';
import { useWithdrawalFiguresQuery, useWithdrawalsQuery, type WithdrawalsAsked } from '../api';
import { withdrawalsPermissions } from '../permissions';
import { CaseView } from './case-view';
import { useExport } from './use-export';
import { WithdrawalsTable } from './withdrawals-table';

const REFRESH_MS = 60_000;
const PAGE_SIZE = 20;

/** 提现: what promoters ask for, to be reviewed; and how the money went. */
export default function WithdrawalsPage() {
  const [params] = useSearchParams();
  const number = params.get('number');
  return (
    <Page.Protect permissions={withdrawalsPermissions}>
      {number ? <CaseView number={number} /> : <WithdrawalsBody asked={askedOf(params)} />}
    </Page.Protect>
  );
}

function askedOf(params: URLSearchParams): WithdrawalsAsked {
  const tab = WITHDRAWAL_TABS.find((name) => name === params.get('tab')) ?? 'review';
  const page = Math.max(1, Number(params.get('page')) || 1);
  const pageSize = Math.min(100, Math.max(1, Number(params.get('pageSize')) || PAGE_SIZE));
  return { tab, page, pageSize };
}

function WithdrawalsBody({ asked }: { asked: WithdrawalsAsked }) {
  const { formatMessage } = useIntl();
  const figures = useWithdrawalFiguresQuery(undefined, { pollingInterval: REFRESH_MS });
  const title = formatMessage({ id: 'referrals.withdrawals.title' });
  const counts: Record<string, number | undefined> = {
    review: figures.data?.review.count,
    'under-way': figures.data?.underWay.count,
  };
  const tabs = WITHDRAWAL_TABS.map((tab) => ({
    name: tab,
    label: formatMessage({ id: `referrals.withdrawals.tab.${tab}` }),
    to: `?tab=${tab}`,
    count: counts[tab],
  }));
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'referrals.withdrawals.subtitle' })}
        primaryAction={<Export asked={asked} timeZone={figures.data?.timeZone} />}
      />
      <Layouts.Content>
        {figures.isError && !figures.data ? (
          <LoadFailed onRetry={figures.refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Figures figures={figures.data} />
            <TabChips tabs={tabs} chosen={asked.tab} />
            <List asked={asked} timeZone={figures.data?.timeZone} />
          </Flex>
        )}
      </Layouts.Content>
    </Main>
  );
}

function Figures({ figures }: { figures: WithdrawalFigures | undefined }) {
  const { formatMessage, formatNumber } = useIntl();
  const clock = useClock(figures?.timeZone ?? 'UTC');
  const card = (id: 'review' | 'underWay' | 'paid', tab: string) => {
    const figure = figures?.[id];
    const since = figure?.since && id !== 'paid' ? clock.instant(figure.since) : null;
    return (
      <FigureCard
        id={id}
        label={formatMessage({ id: `referrals.withdrawals.figure.${id}` })}
        value={formatNumber(figure?.count ?? 0)}
        beside={formatYuan(figure?.amountFen ?? 0)}
        note={formatMessage(
          { id: `referrals.withdrawals.figure.${since ? 'since' : `${id}.note`}` },
          { since },
        )}
        tone={id === 'review' && figure && figure.count > 0 ? 'warning700' : 'neutral900'}
        to={`?tab=${tab}`}
        isLoading={!figures}
      />
    );
  };
  return (
    <FigureRow $least="22rem">
      {card('review', 'review')}
      {card('underWay', 'under-way')}
      {card('paid', 'done')}
    </FigureRow>
  );
}

interface ListProps {
  asked: WithdrawalsAsked;
  timeZone: string | undefined;
}

function Export({ asked, timeZone }: ListProps) {
  const { formatMessage } = useIntl();
  const { data } = useWithdrawalsQuery(asked);
  const { save, isBusy } = useExport(asked.tab, timeZone ?? 'UTC');
  return (
    <Button
      variant="secondary"
      startIcon={<Download />}
      loading={isBusy}
      disabled={!timeZone || !data || data.rows.length === 0}
      onClick={save}
    >
      {formatMessage({ id: 'referrals.withdrawals.export' })}
    </Button>
  );
}

function List({ asked, timeZone }: ListProps) {
  const { formatMessage } = useIntl();
  const { data, isError, isFetching, refetch } = useWithdrawalsQuery(asked, { pollingInterval: REFRESH_MS });
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  if (data?.rows.length === 0)
    return <NothingHere>{formatMessage({ id: `referrals.withdrawals.nothing.${asked.tab}` })}</NothingHere>;
  return (
    <>
      <WithdrawalsTable
        rows={timeZone ? data?.rows : undefined}
        timeZone={timeZone ?? 'UTC'}
        isStale={isFetching}
      />
      {data && data.pageCount > 1 && (
        <Pagination.Root pageCount={data.pageCount} total={data.total} defaultPageSize={asked.pageSize}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      )}
    </>
  );
}
