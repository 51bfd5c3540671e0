import { Text, View } from '@tarojs/components';
import type { RefundTier } from '@/api/types';
import { useRefundWords } from '@/hooks/use-refund-words';
import { useTranslate } from '@/i18n';
import { numbered } from '@/lib/numbered';
import { refundRows } from '@/lib/refund-rows';

/** What comes back, and until when, in words. */
export function Refunds({ tiers, dated }: { tiers: RefundTier[]; dated: boolean }) {
  const t = useTranslate();
  const { momentOf, feeOf } = useRefundWords(dated);
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
