import { Text, View } from '@tarojs/components';
import type { Refund } from '@/api/types';
import { Price } from '@/components/price';
import { ProgressLine } from '@/components/progress-line';
import { type PlainKey, useTranslate } from '@/i18n';
import { type RefundStep, refundSteps } from '@/lib/refund-steps';
import './index.scss';

function hintOf({ name, state }: RefundStep, { amountFen, paidByHand }: Refund): PlainKey | null {
  if (paidByHand && name === 'arrived') return 'money.step.arrived.by-hand.hint';
  if (name === 'checked') return 'money.step.checked.hint';
  return name === 'arrived' && state === 'now' && amountFen > 0 ? 'money.step.arrived.hint' : null;
}

function wordOf({ name }: RefundStep, { amountFen, paidByHand }: Refund): PlainKey {
  if (name !== 'arrived') return `money.step.${name}`;
  if (amountFen === 0) return 'money.step.arrived.free';
  return paidByHand ? 'money.step.arrived.by-hand' : 'money.step.arrived';
}

/** How far the money is on its way back. */
export function RefundProgress({ refund }: { refund: Refund }) {
  const t = useTranslate();
  const isFree = refund.amountFen === 0;
  const steps = refundSteps(refund).map((step) => {
    const hint = hintOf(step, refund);
    return {
      key: step.name,
      state: step.state,
      word: t(wordOf(step, refund)),
      hints: hint ? [t(hint)] : [],
    };
  });
  return (
    <View id="refund-progress" className="refund-progress">
      {!isFree && (
        <View className="refund-progress__sum">
          <Text className="refund-progress__word">
            {t(refund.status === 'success' ? 'result.refunded' : 'money.back')}
          </Text>
          <Price id="refund-sum" size="large" amountFen={refund.amountFen} />
        </View>
      )}
      <ProgressLine steps={steps} stopped="info" />
    </View>
  );
}
