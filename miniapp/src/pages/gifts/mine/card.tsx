import { Text, View } from '@tarojs/components';
import type { GiftExchange } from '@/api/types';
import { Icon } from '@/components/icon';
import { Picture } from '@/components/picture';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { open } from '@/lib/routes';
import { lastDay } from '../parts/last-day';

/** One exchange: what it was, what it is now, and what to do until when. */
export function ExchangeCard({ exchange }: { exchange: GiftExchange }) {
  const t = useTranslate();
  const locale = useLocale();
  const { code, gift, status, points, pickUpUntil, trackingNumber, carrier, createdAt } = exchange;
  const fact =
    (status === 'to_pick_up' && pickUpUntil && t('exchange.until', { day: lastDay(pickUpUntil, locale) })) ||
    (trackingNumber && `${carrier} ${trackingNumber}`) ||
    formatMoment(createdAt, locale);
  return (
    <Tap
      id={`exchange-${code}`}
      className={`exchange-card exchange-card--${status} card`}
      label={`${gift.name} ${t(`exchange.${status}`)}`}
      onTap={() => open('giftExchange', { code })}
    >
      <Picture
        media={gift.picture}
        alt={gift.name}
        shape="fill"
        widthPt={72}
        className="exchange-card__picture"
      />
      <View className="exchange-card__words">
        <View className="exchange-card__line">
          <Text className="exchange-card__name">{gift.name}</Text>
          <Text className="exchange-card__state">{t(`exchange.${status}`)}</Text>
        </View>
        <Text className="exchange-card__fact">{t('gifts.points', { points })}</Text>
        <Text className="exchange-card__fact">{fact}</Text>
      </View>
      {status === 'to_pick_up' && (
        <View className="exchange-card__code">
          <Icon name="qr" />
        </View>
      )}
    </Tap>
  );
}
