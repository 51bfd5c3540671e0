import { Text, View } from '@tarojs/components';
import type { RefundTier } from '@/api/types';
import { useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { numbered } from '@/lib/numbered';
import { type RefundFee, type RefundMoment, refundRows } from '@/lib/refund-rows';

function useWords(dated: boolean) {
  const t = useTranslate();
  const momentOf = (until: RefundMoment | null) => {
    if (!until) return t('refund.afterwards');
    if (until.side === 'start') return t(dated ? 'refund.start' : 'refund.unused');
    return t(`refund.${until.side}.${until.unit}`, { count: until.count });
  };
  const feeOf = (fee: RefundFee) => {
    if (fee.kind !== 'fee') return t(`refund.${fee.kind}`);
    const parts = [fee.percent > 0 ? `${fee.percent}%` : '', fee.fen > 0 ? formatYuan(fee.fen) : ''];
    return t('refund.fee', { fee: parts.filter(Boolean).join(' + ') });
  };
  return { momentOf, feeOf };
}

/** What comes back, and until when, in words. */
export function Refunds({ tiers, dated }: { tiers: RefundTier[]; dated: boolean }) {
  const t = useTranslate();
  const { momentOf, feeOf } = useWords(dated);
  return (
    <View id="refunds" className="facts card">
      <View className="facts__title">{t('refund.title')}</View>
      {tiers.length === 0 ? (
        <Text className="facts__text">{t('refund.never')}</Text>
      ) : (
        <View className="refunds">
          {numbered(refundRows(tiers)).map(({ item: { until, fee }, key }) => (
            <View key={key} className="refunds__row">
              <Text className="refunds__until">{momentOf(until)}</Text>
              <Text className={`refunds__fee refunds__fee--${fee.kind}`}>{feeOf(fee)}</Text>
            </View>
          ))}
        </View>
      )}
    </View>
  );
}
