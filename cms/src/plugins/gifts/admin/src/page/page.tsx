import { Flex, Main } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { TabChips } from '../../../../../admin/parts/tab-chips';
import type { GiftsOverview } from '../../../server/admin-routes/shapes';
import { useGiftsOverviewQuery } from '../api';
import { giftsPermissions } from '../permissions';
import { ExchangesTab } from './exchanges-tab';
import { Figures } from './figures';
import { PostingTab } from './posting-tab';
import { StockTab } from './stock-tab';

const TABS = ['stock', 'exchanges', 'posting'] as const;
type Tab = (typeof TABS)[number];
const REFRESH_MS = 60_000;

/** 礼品兑换: how long each gift lasts, what waits at the desk, what must be posted. */
export default function GiftsPage() {
  return (
    <Page.Protect permissions={giftsPermissions}>
      <GiftsBody />
    </Page.Protect>
  );
}

function GiftsBody() {
  const { formatMessage, locale } = useIntl();
  const [params] = useSearchParams();
  const tab = TABS.find((name) => name === params.get('tab')) ?? 'stock';
  const { data, isError, refetch } = useGiftsOverviewQuery({ locale }, { pollingInterval: REFRESH_MS });
  const title = formatMessage({ id: 'gifts.page.title' });
  const tabs = TABS.map((name) => ({
    name,
    label: formatMessage({ id: `gifts.tab.${name}` }),
    to: `?tab=${name}`,
    count: name === 'posting' ? data?.toShip : undefined,
    isUrgent: true,
  }));
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage({ id: 'gifts.page.subtitle' })} />
      <Layouts.Content>
        {isError && !data ? (
          <LoadFailed onRetry={refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Figures figures={data} />
            <TabChips tabs={tabs} chosen={tab} />
            {data ? <Body tab={tab} overview={data} /> : <Shimmer $width="100%" $height="320px" />}
          </Flex>
        )}
      </Layouts.Content>
    </Main>
  );
}

function Body({ tab, overview }: { tab: Tab; overview: GiftsOverview }) {
  if (tab === 'exchanges') return <ExchangesTab overview={overview} />;
  if (tab === 'posting') return <PostingTab timeZone={overview.timeZone} />;
  return <StockTab gifts={overview.gifts} />;
}
