import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { mediaUrl } from '@/api/origin';
import { useSite } from '@/api/site';
import { useProducts } from '@/api/ticketing';
import { MiniPlayer } from '@/components/mini-player';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { useSharing } from '@/hooks/use-sharing';
import { useTabPage } from '@/hooks/use-tab-page';
import { useTranslate } from '@/i18n';
import { pathOf } from '@/lib/routes';
import { Banners } from './parts/banners';
import { HomeHead } from './parts/head';
import { MyTickets } from './parts/my-tickets';
import { NoticeBar } from './parts/notice-bar';
import { GuidePicks, TourPicks } from './parts/picks';
import { ProductRow } from './parts/product-row';
import { Recommended } from './parts/recommended';
import { HomeSkeleton } from './parts/skeleton';
import { VisitCard } from './parts/visit-card';
import './index.scss';

const CARD_WIDTH_PX = 750;

function Tickets() {
  const t = useTranslate();
  const { data: products, error, isValidating, mutate } = useProducts();
  if (!products && !error) return <HomeSkeleton />;
  if (!products) return <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />;
  if (products.length === 0) {
    return (
      <NoticeState id="home-empty" drawing="tickets" title={t('home.empty')} hint={t('home.empty.hint')} />
    );
  }
  const recommended = products.filter((product) => product.recommended);
  return (
    <>
      {recommended.length > 0 && <Recommended products={recommended} />}
      <Banners />
      <TourPicks />
      <GuidePicks />
      <View className="section">
        <View className="section__title">{t('home.all')}</View>
        {products.map((product) => (
          <ProductRow key={product.slug} product={product} />
        ))}
      </View>
    </>
  );
}

export default function HomePage() {
  useTabPage();
  const { data: site, error: siteError, mutate: refreshSite } = useSite();
  const { mutate: refreshProducts } = useProducts();
  usePullDownRefresh(async () => {
    await Promise.allSettled([refreshSite(), refreshProducts()]);
    Taro.stopPullDownRefresh();
  });
  useSharing(() => ({
    title: site?.name ?? '',
    path: pathOf('home'),
    imageUrl: mediaUrl(site?.hero, CARD_WIDTH_PX) ?? undefined,
  }));
  return (
    <PageRoot className="home">
      <HomeHead site={site} />
      <View className="home__body">
        {site || siteError ? (
          <>
            {site?.notice && <NoticeBar text={site.notice} />}
            <MyTickets />
            <Tickets />
            {site && <VisitCard site={site} />}
          </>
        ) : (
          // A notice that comes after the tickets would push them away from under a thumb.
          <HomeSkeleton />
        )}
      </View>
      <MiniPlayer aboveTabs />
    </PageRoot>
  );
}
