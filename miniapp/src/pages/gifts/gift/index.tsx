import { Text, View } from '@tarojs/components';
import { useDidShow, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { hasCode } from '@/api/errors';
import { useGift, usePointsToSpend } from '@/api/gifts';
import type { Gift } from '@/api/types';
import { Carousel } from '@/components/carousel';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Picture } from '@/components/picture';
import { Bone } from '@/components/skeleton';
import { TextBlocks } from '@/components/text-blocks';
import { usePageTitle } from '@/hooks/use-page-title';
import { useParam } from '@/hooks/use-param';
import { useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { numbered } from '@/lib/numbered';
import { open, pathOf } from '@/lib/routes';
import { Points } from '../parts/points';
import { ExchangeBar } from './bar';
import { ExchangeSheet } from './exchange-sheet';
import { GiftFacts } from './facts';
import './index.scss';

function Pictures({ gift }: { gift: Gift }) {
  const pictures = gift.pictures.length > 0 ? gift.pictures : [null];
  return (
    <View className="gift__pictures">
      <Carousel id="gift-pictures">
        {numbered(pictures).map(({ item: media, key }) => (
          <Picture key={key} media={media} alt={gift.name} shape="square" widthPt={390} eager />
        ))}
      </Carousel>
    </View>
  );
}

function Head({ gift }: { gift: Gift }) {
  const t = useTranslate();
  const { name, summary, pointsPrice, valueFen, left, state } = gift;
  return (
    <View className="gift__head">
      <View className="gift__line">
        <Points points={pointsPrice} size="large" />
        {valueFen !== null && valueFen > 0 && (
          <Text className="gift__worth">{t('gifts.worth', { amount: formatYuan(valueFen) })}</Text>
        )}
        <Text id="gift-left" className="gift__left">
          {state === 'sold-out' ? t('gifts.sold-out') : t('gifts.left', { count: left })}
        </Text>
      </View>
      <Text id="gift-name" className="gift__name">
        {name}
      </Text>
      {summary && <Text className="gift__summary">{summary}</Text>}
    </View>
  );
}

function LoadedGift({ gift, onChange }: { gift: Gift; onChange: () => void }) {
  const t = useTranslate();
  const balance = usePointsToSpend();
  const [isAsking, setAsking] = useState(false);
  const refresh = () => {
    balance.mutate();
    onChange();
  };
  useDidShow(refresh);
  return (
    <>
      <Pictures gift={gift} />
      <Head gift={gift} />
      <GiftFacts gift={gift} />
      {gift.description && gift.description.length > 0 && (
        <View className="gift__about">
          <Text className="gift__about-title">{t('gift.about')}</Text>
          <TextBlocks blocks={gift.description} />
        </View>
      )}
      <ExchangeBar gift={gift} points={balance.data} onExchange={() => setAsking(true)} />
      <ExchangeSheet
        gift={gift}
        points={balance.data}
        open={isAsking}
        onClose={() => setAsking(false)}
        onRefused={refresh}
      />
    </>
  );
}

export default function GiftPage() {
  usePageTitle('title.gift');
  const t = useTranslate();
  const id = useParam('id');
  const { data: gift, error, isValidating, mutate } = useGift(id);
  useShareAppMessage(() => ({ title: gift?.name ?? '', path: pathOf('gift', { id }) }));
  return (
    <PageRoot className="gift">
      {gift && <LoadedGift gift={gift} onChange={() => mutate()} />}
      {!gift && !error && <Bone className="gift__bone" />}
      {!gift && Boolean(error) && hasCode(error, 'GIFT_NOT_FOUND', 'NOT_FOUND') && (
        <NoticeState
          id="gift-missing"
          drawing="search"
          title={t('gifts.missing')}
          hint={t('gifts.missing.hint')}
          action={{ id: 'go-gifts', label: t('title.gifts'), onTap: () => open('gifts') }}
        />
      )}
      {!gift && Boolean(error) && !hasCode(error, 'GIFT_NOT_FOUND', 'NOT_FOUND') && (
        <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
      )}
    </PageRoot>
  );
}
