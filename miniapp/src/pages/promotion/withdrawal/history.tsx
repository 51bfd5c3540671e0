import { Text, View } from '@tarojs/components';
import type { useWithdrawals } from '@/api/referrals';
import type { Withdrawal } from '@/api/types';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { formatYuan } from '@/lib/money';
import { open } from '@/lib/routes';

function Row({ withdrawal: { number, amountFen, status, reason, at } }: { withdrawal: Withdrawal }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Tap
      id={`withdrawal-${number}`}
      className="history__row"
      label={`${formatYuan(amountFen)} ${t(`withdrawal.status.${status}`)}`}
      onTap={() => open('withdrawal', { number })}
    >
      <View className="history__words">
        <Text className="history__amount">{formatYuan(amountFen)}</Text>
        <Text className="history__facts">{formatMoment(at, locale)}</Text>
        {reason && <Text className="history__facts">{reason}</Text>}
      </View>
      <Text className={`pay-state pay-state--${status}`}>{t(`withdrawal.status.${status}`)}</Text>
      <View className="history__more">
        <Icon name="chevron" />
      </View>
    </Tap>
  );
}

/** Earlier withdrawals; nothing where there is none. */
export function History({ pages }: { pages: ReturnType<typeof useWithdrawals> }) {
  const t = useTranslate();
  const { items = [] } = pages;
  if (items.length === 0) return null;
  return (
    <View className="history">
      <Text className="history__title">{t('withdrawal.history')}</Text>
      <View className="history__rows card">
        {items.map((withdrawal) => (
          <Row key={withdrawal.number} withdrawal={withdrawal} />
        ))}
      </View>
    </View>
  );
}
