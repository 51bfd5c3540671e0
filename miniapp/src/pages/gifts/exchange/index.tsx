import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { hasCode } from '@/api/errors';
import { useExchange } from '@/api/gifts';
import type { GiftExchange } from '@/api/types';
import { MemberOnly } from '@/components/member-only';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Picture } from '@/components/picture';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { usePageTitle } from '@/hooks/use-page-title';
import { useParam } from '@/hooks/use-param';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { ExchangeFacts } from './facts';
import { ExchangePanel } from './panel';
import { ExchangeWays } from './ways';
import './index.scss';

/** The page turns by itself when the desk has handed it over. See the ticket's page for why it is never 0 at first. */
const watchWhileOpen = (exchange?: GiftExchange) =>
  !exchange || exchange.status === 'to_pick_up' ? 4_000 : 0;

function Paper({ exchange, onChange }: { exchange: GiftExchange; onChange: (fresh?: GiftExchange) => void }) {
  const { gift } = exchange;
  return (
    <View className="exchange-paper card">
      <Tap
        id="exchange-gift"
        className="exchange-paper__gift"
        label={gift.name}
        onTap={() => open('gift', { id: gift.documentId })}
      >
        <Picture
          media={gift.picture}
          alt={gift.name}
          shape="fill"
          widthPt={64}
          className="exchange-paper__picture"
        />
        <Text className="exchange-paper__name">{gift.name}</Text>
      </Tap>
      <ExchangePanel exchange={exchange} />
      <ExchangeFacts exchange={exchange} />
      <ExchangeWays exchange={exchange} onChange={onChange} />
    </View>
  );
}

function MyExchange() {
  const t = useTranslate();
  const code = useParam('code');
  const { data, error, isValidating, mutate } = useExchange(code, { refreshInterval: watchWhileOpen });
  useDidShow(() => {
    mutate();
  });
  const onChange = (fresh?: GiftExchange) => (fresh ? mutate(fresh, { revalidate: false }) : mutate());
  if (data) return <Paper exchange={data} onChange={onChange} />;
  if (!error) return <Bone className="exchange__bone" />;
  return hasCode(error, 'EXCHANGE_NOT_FOUND', 'NOT_FOUND', 'INVALID_INPUT') ? (
    <NoticeState
      id="exchange-missing"
      drawing="search"
      title={t('exchange.missing')}
      action={{ id: 'go-my-gifts', label: t('title.myGifts'), onTap: () => open('myGifts') }}
    />
  ) : (
    <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
  );
}

export default function ExchangePage() {
  usePageTitle('title.giftExchange');
  const t = useTranslate();
  return (
    <PageRoot className="exchange">
      <MemberOnly
        skeleton={<Bone className="exchange__bone" />}
        title={t('mine.login')}
        hint={t('mine.login.hint')}
      >
        <MyExchange />
      </MemberOnly>
    </PageRoot>
  );
}
