import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { GiftExchange } from '@/api/types';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { announcesCopy, copyText } from '@/platform/clipboard';

/** A parcel's number, to be looked up with its carrier. */
function Tracking({ carrier, number }: { carrier: string | null; number: string }) {
  const t = useTranslate();
  const copy = async () => {
    await copyText(number);
    if (!announcesCopy) Taro.showToast({ title: t('action.copied'), icon: 'success' });
  };
  return (
    <Tap id="tracking-number" className="exchange-fact exchange-fact--tap" onTap={copy}>
      <Text className="exchange-fact__name">{t('exchange.number')}</Text>
      <Text className="exchange-fact__value">
        {[carrier, number].filter(Boolean).join(' ')}
        <Text className="exchange-fact__copy">{t('action.copy')}</Text>
      </Text>
    </Tap>
  );
}

export function ExchangeFacts({ exchange }: { exchange: GiftExchange }) {
  const t = useTranslate();
  const locale = useLocale();
  const { place, address, trackingNumber, carrier, points, createdAt, status } = exchange;
  const facts: [string, string | null][] = [
    [t('gift.place'), status === 'to_pick_up' ? place : null],
    [t('exchange.address'), address],
    [t('exchange.spent'), t('gifts.points', { points })],
    [t('exchange.at'), formatMoment(createdAt, locale)],
  ];
  return (
    <View className="exchange-facts">
      {trackingNumber && <Tracking carrier={carrier} number={trackingNumber} />}
      {facts.map(
        ([name, value]) =>
          value && (
            <View key={name} className="exchange-fact">
              <Text className="exchange-fact__name">{name}</Text>
              <Text className="exchange-fact__value">{value}</Text>
            </View>
          ),
      )}
    </View>
  );
}
