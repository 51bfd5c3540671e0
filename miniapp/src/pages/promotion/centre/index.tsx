import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { mediaUrl } from '@/api/origin';
import { useCentre, useCommissions } from '@/api/referrals';
import { useSite } from '@/api/site';
import { EaselCanvas } from '@/components/easel-canvas';
import { MemberOnly } from '@/components/member-only';
import { ErrorState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Bone } from '@/components/skeleton';
import { usePageTitle } from '@/hooks/use-page-title';
import { useSharing } from '@/hooks/use-sharing';
import { useTranslate } from '@/i18n';
import { pathOf } from '@/lib/routes';
import { Balance } from './balance';
import { LatestOrders } from './latest-orders';
import { MyPoster } from './my-poster';
import { Rules } from './rules';
import { Ways } from './ways';
import './index.scss';

const CARD_WIDTH_PX = 750;

function CentreSkeleton() {
  return (
    <View id="promotion-skeleton" className="promotion__body">
      <Bone className="promotion__bone promotion__bone--head" />
      <Bone className="promotion__bone" />
      <Bone className="promotion__bone" />
    </View>
  );
}

function Centre() {
  const { data: centre, error, isValidating, mutate } = useCentre();
  const orders = useCommissions();
  const refresh = () => Promise.allSettled([mutate(), orders.refresh()]);
  useDidShow(() => {
    void refresh();
  });
  usePullDownRefresh(async () => {
    await refresh();
    Taro.stopPullDownRefresh();
  });
  if (!centre && !error) return <CentreSkeleton />;
  if (!centre) return <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />;
  return (
    <View className="promotion__body">
      <Balance centre={centre} />
      {centre.open && centre.promoter === 'active' && <MyPoster />}
      <LatestOrders orders={orders} />
      <Ways followers={centre.followers} />
      <Rules rules={centre.rules} />
    </View>
  );
}

/** What a member's recommendations brought, and the posters that bring more. */
export default function PromotionPage() {
  usePageTitle('title.promotion');
  const t = useTranslate();
  const { data: site } = useSite();
  useSharing(() => ({
    title: site?.slogan ?? site?.name ?? '',
    path: pathOf('home'),
    imageUrl: mediaUrl(site?.hero, CARD_WIDTH_PX) ?? undefined,
  }));
  return (
    <PageRoot className="promotion">
      <EaselCanvas id="promotion-easel" />
      <MemberOnly skeleton={<CentreSkeleton />} title={t('promotion.login')} hint={t('promotion.login.hint')}>
        <Centre />
      </MemberOnly>
    </PageRoot>
  );
}
