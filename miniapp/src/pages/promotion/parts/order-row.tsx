import { Text, View } from '@tarojs/components';
import type { Commission } from '@/api/types';
import { useTranslate } from '@/i18n';
import { formatMoment, shortDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { venueDay } from '@/lib/days';
import { formatYuan } from '@/lib/money';
import { signedYuan } from './amount-words';
import './order-row.scss';

/** One ticket that somebody bought, and what it brings the member. */
export function OrderRow({ commission }: { commission: Commission }) {
  const t = useTranslate();
  const locale = useLocale();
  const { product, buyer, amountFen, paidFen, level, at, availableAt, status: state } = commission;
  const hint =
    state === 'confirmed'
      ? availableAt &&
        t('commission.confirmed.hint', { when: shortDay(venueDay(Date.parse(availableAt)), locale) })
      : t(`commission.${state}.hint`);
  const facts = [
    buyer ?? t('commission.friend'),
    level > 1 && t('commission.level.2'),
    t('commission.paid', { amount: formatYuan(paidFen) }),
    formatMoment(at, locale),
  ].filter(Boolean);
  return (
    <View className="order-row" id={`commission-${commission.ticketCode}`}>
      <View className="order-row__words">
        <Text className="order-row__title">{product.title}</Text>
        <Text className="order-row__facts">{facts.join(' · ')}</Text>
        {hint && <Text className="order-row__facts">{hint}</Text>}
      </View>
      <View className="order-row__end">
        <Text className={`order-row__amount order-row__amount--${state}`}>{signedYuan(amountFen)}</Text>
        <Text className={`order-row__state order-row__state--${state}`}>{t(`commission.${state}`)}</Text>
      </View>
    </View>
  );
}
