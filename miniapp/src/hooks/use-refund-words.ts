import { useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import type { RefundFee, RefundMoment } from '@/lib/refund-rows';

/** A row of refund rules in words; `dated` is whether there is a visit whose beginning counts. */
export function useRefundWords(dated: boolean) {
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
