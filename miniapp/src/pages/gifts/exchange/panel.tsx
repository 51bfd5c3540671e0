import { Image, Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import type { GiftExchange } from '@/api/types';
import { Icon } from '@/components/icon';
import { useBrightScreen } from '@/hooks/use-bright-screen';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { qrDataUri } from '@/lib/qr';
import { spacedCode } from '@/lib/spaced-code';
import { DECORATIVE } from '@/platform/decorative';
import { lastDay } from '../parts/last-day';
import { PostingProgress } from './progress';

/** The code to show at the desk, bright and on pure white. */
function PickUp({ exchange, qrText }: { exchange: GiftExchange; qrText: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const source = useMemo(() => qrDataUri(qrText), [qrText]);
  useBrightScreen(true);
  return (
    <View className="exchange-panel">
      <View id="gift-qr" className="exchange-panel__square" role="img" aria-label={t('exchange.qr')}>
        <Image {...DECORATIVE} className="exchange-panel__image" src={source} mode="aspectFit" />
      </View>
      <Text id="gift-code" className="exchange-panel__code">
        {spacedCode(exchange.shortCode)}
      </Text>
      <Text className="exchange-panel__show">{t('exchange.show')}</Text>
      {exchange.pickUpUntil && (
        <Text className="exchange-panel__until">
          {t('exchange.until', { day: lastDay(exchange.pickUpUntil, locale) })}
        </Text>
      )}
    </View>
  );
}

/** What became of it. */
function Over({ exchange }: { exchange: GiftExchange }) {
  const t = useTranslate();
  const locale = useLocale();
  const { status, points, pickedAt, returnsPoints, endReason } = exchange;
  const hint = {
    picked: pickedAt ? t('exchange.picked.hint', { at: formatMoment(pickedAt, locale) }) : null,
    cancelled: endReason ?? t('exchange.cancelled.hint', { points }),
    expired: returnsPoints ? t('exchange.expired.returned', { points }) : t('exchange.expired.lost'),
  }[status as 'picked' | 'cancelled' | 'expired'];
  const isGood = status === 'picked';
  return (
    <View className="exchange-panel exchange-panel--over">
      <View className={`exchange-panel__mark ${isGood ? 'exchange-panel__mark--good' : ''}`}>
        <Icon name={isGood ? 'check' : 'cross'} />
      </View>
      <Text id="exchange-state" className="exchange-panel__state">
        {t(`exchange.${status}`)}
      </Text>
      {hint && <Text className="exchange-panel__show">{hint}</Text>}
    </View>
  );
}

export function ExchangePanel({ exchange }: { exchange: GiftExchange }) {
  const { qrText, status } = exchange;
  if (status === 'to_pick_up' && qrText) return <PickUp exchange={exchange} qrText={qrText} />;
  if (['to_ship', 'shipped', 'received'].includes(status)) return <PostingProgress exchange={exchange} />;
  return <Over exchange={exchange} />;
}
