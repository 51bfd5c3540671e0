import { Text, View } from '@tarojs/components';
import { useFollowers } from '@/api/referrals';
import type { Follower } from '@/api/types';
import { Icon } from '@/components/icon';
import { MemberOnly } from '@/components/member-only';
import { NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { longDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { venueDay } from '@/lib/days';
import { open } from '@/lib/routes';
import { signedYuan } from '../parts/amount-words';
import { List, ListSkeleton } from '../parts/list';
import './index.scss';

function FollowerRow({ follower }: { follower: Follower }) {
  const t = useTranslate();
  const locale = useLocale();
  const { name, at, orders, commissionFen } = follower;
  const when = longDay(venueDay(Date.parse(at)), locale);
  return (
    <View className="follower-row">
      <View className="follower-row__face">
        <Icon name="user" />
      </View>
      <View className="follower-row__words">
        <Text className="follower-row__name">{name ?? t('commission.friend')}</Text>
        <Text className="follower-row__facts">{t('follower.since', { when })}</Text>
      </View>
      <View className="follower-row__end">
        <Text className="follower-row__amount">{commissionFen === 0 ? '–' : signedYuan(commissionFen)}</Text>
        <Text className="follower-row__facts">{t('follower.orders', { count: orders })}</Text>
      </View>
    </View>
  );
}

function Followers() {
  const t = useTranslate();
  const pages = useFollowers();
  return (
    <List
      pages={pages}
      none={
        <NoticeState
          id="followers-none"
          drawing="search"
          title={t('follower.none')}
          hint={t('follower.none.hint')}
          action={{ id: 'see-poster', label: t('promotion.posters'), onTap: () => open('poster') }}
        />
      }
    >
      {(follower) => <FollowerRow key={`${follower.name}-${follower.at}`} follower={follower} />}
    </List>
  );
}

/** Who came through the member, and what they brought. */
export default function FollowersPage() {
  usePageTitle('title.followers');
  const t = useTranslate();
  return (
    <PageRoot>
      <MemberOnly skeleton={<ListSkeleton />} title={t('promotion.login')} hint={t('promotion.login.hint')}>
        <Followers />
      </MemberOnly>
    </PageRoot>
  );
}
