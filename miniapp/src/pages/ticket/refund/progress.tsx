import { Text, View } from '@tarojs/components';
import type { Refund } from '@/api/types';
import { Icon } from '@/components/icon';
import { Price } from '@/components/price';
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

function Step({ step, refund }: { step: RefundStep; refund: Refund }) {
  const t = useTranslate();
  const hint = hintOf(step, refund);
  const word = wordOf(step, refund);
  return (
    <View className={`refund-step refund-step--${step.state}`}>
      <View className="refund-step__mark">
        {step.state === 'done' && <Icon name="check" />}
        {step.state === 'stopped' && <Icon name="info" />}
      </View>
      <View className="refund-step__words">
        <Text className="refund-step__word">{t(word)}</Text>
        {hint && <Text className="refund-step__hint">{t(hint)}</Text>}
      </View>
    </View>
  );
}

/** How far the money is on its way back. */
export function RefundProgress({ refund }: { refund: Refund }) {
  const t = useTranslate();
  const isFree = refund.amountFen === 0;
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
      <View className="refund-progress__line">
        {refundSteps(refund).map((step) => (
          <Step key={step.name} step={step} refund={refund} />
        ))}
      </View>
    </View>
  );
}
