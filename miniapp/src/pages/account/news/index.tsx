import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useEffect } from 'react';
import { markNewsRead, useNews, useUnreadNews } from '@/api/own-data';
import type { News } from '@/api/types';
import { Icon, type IconName } from '@/components/icon';
import { MemberOnly } from '@/components/member-only';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { useMoreAtEnd } from '@/hooks/use-more-at-end';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { numbered } from '@/lib/numbered';
import { factsOf, headingOf } from './words';
import './index.scss';

const ICONS: Readonly<Record<string, IconName>> = {
  paid: 'check',
  'visit-tomorrow': 'calendar',
  changed: 'refresh',
  refunded: 'refresh',
  'waiting-offer': 'hourglass',
  'points-ending': 'hourglass',
  'loss-found': 'search',
  'claim-closed': 'check',
};

function Skeleton() {
  return (
    <View id="news-skeleton">
      {[0, 1, 2].map((card) => (
        <View key={card} className="news-card card">
          <Bone width="40%" />
          <Bone width="80%" />
        </View>
      ))}
    </View>
  );
}

function NewsCard({ news }: { news: News }) {
  const t = useTranslate();
  const locale = useLocale();
  const { kind, facts, page, at, read } = news;
  const heading = headingOf(news, t);
  const words = factsOf(news, t, locale);
  const show = () => {
    if (page) Taro.navigateTo({ url: `/${page}` });
  };
  return (
    <Tap
      className={`news-card card ${read ? '' : 'news-card--unread'}`}
      role={page ? 'link' : 'button'}
      label={[read ? '' : t('news.unread'), heading, facts.title].filter(Boolean).join(' ')}
      onTap={show}
    >
      <View className="news-card__mark">
        <Icon name={ICONS[kind] ?? 'bell'} />
      </View>
      <View className="news-card__words">
        <View className="news-card__line">
          <Text className="news-card__heading">{heading}</Text>
          <Text className="news-card__time">{formatMoment(at, locale)}</Text>
        </View>
        {facts.title && <Text className="news-card__title">{facts.title}</Text>}
        {words && <Text className="news-card__facts">{words}</Text>}
      </View>
    </Tap>
  );
}

/** What is on the screen counts as read once the visitor has it there; the marks stay until the page is left. */
function useMarkRead(newest: string | undefined): void {
  const { mutate } = useUnreadNews();
  useEffect(() => {
    if (!newest) return;
    markNewsRead(newest).then(
      () => mutate(),
      (error: unknown) => console.warn('not marked as read', error),
    );
  }, [newest, mutate]);
}

function MyNews() {
  const t = useTranslate();
  const { items: news, isAll, error, isValidating, refresh, loadMore } = useNews();
  useMarkRead(news?.find(({ read }) => !read)?.at);
  usePullDownRefresh(async () => {
    await refresh();
    Taro.stopPullDownRefresh();
  });
  useMoreAtEnd({ isAll, isValidating, loadMore });
  if (!news && !error) return <Skeleton />;
  if (!news) return <ErrorState error={error} busy={isValidating} onRetry={refresh} />;
  if (news.length === 0) {
    return (
      <NoticeState id="news-empty" drawing="orders" title={t('news.empty')} hint={t('news.empty.hint')} />
    );
  }
  return (
    <View id="news-list" className="rise">
      {numbered(news).map(({ item, key }) => (
        <NewsCard key={key} news={item} />
      ))}
      <Text className="news__end">{t(isAll ? 'state.end' : 'state.more')}</Text>
    </View>
  );
}

/** What the visitor was told, also when WeChat was not allowed to. */
export default function NewsPage() {
  usePageTitle('title.news');
  const t = useTranslate();
  return (
    <PageRoot className="news">
      <MemberOnly skeleton={<Skeleton />} title={t('news.login')} hint={t('news.login.hint')}>
        <MyNews />
      </MemberOnly>
    </PageRoot>
  );
}
