import { Text, View } from '@tarojs/components';
import type { Withdrawal } from '@/api/types';
import { Icon } from '@/components/icon';
import { Price } from '@/components/price';
import { type PlainKey, useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { type Step, stepsOf } from './steps';
import { useOpenWithdrawal, WithdrawalActions } from './withdrawal-actions';

/** What a member wonders about while something is under way. */
const HINTS: Record<string, PlainKey> = {
  'review now': 'withdrawal.step.review.hint',
  'waiting_for_member now': 'withdrawal.receive.hint',
};

function StepLine({ step: { name, state, at } }: { step: Step }) {
  const t = useTranslate();
  const locale = useLocale();
  const hint = HINTS[`${name} ${state}`];
  return (
    <View className={`pay-step pay-step--${state}`}>
      <View className="pay-step__mark">
        {state === 'done' && <Icon name="check" />}
        {state === 'stopped' && <Icon name="cross" />}
      </View>
      <View className="pay-step__words">
        <Text className="pay-step__word">{t(`withdrawal.step.${name}`)}</Text>
        {at && <Text className="pay-step__hint">{formatMoment(at, locale)}</Text>}
        {hint && <Text className="pay-step__hint">{t(hint)}</Text>}
      </View>
    </View>
  );
}

/** How far one withdrawal is, and what the member can do about it. */
export function WithdrawalProgress({
  number,
  onChange,
}: {
  number: string;
  onChange: () => Promise<unknown>;
}) {
  const { data, refresh } = useOpenWithdrawal(number, onChange);
  if (!data) return <View className="progress progress--bone card" />;
  return <Known withdrawal={data} refresh={refresh} />;
}

interface KnownProps {
  withdrawal: Withdrawal;
  refresh: () => Promise<unknown>;
}

function Known({ withdrawal, refresh }: KnownProps) {
  const t = useTranslate();
  const { number, amountFen, status, reason } = withdrawal;
  return (
    <View id="withdrawal-progress" className="progress card">
      <View className="progress__head">
        <Text id="withdrawal-status" className={`pay-state pay-state--${status}`}>
          {t(`withdrawal.status.${status}`)}
        </Text>
        <Price size="large" amountFen={amountFen} />
        <Text className="progress__number">
          {t('withdrawal.number')} {number}
        </Text>
      </View>
      {reason && (
        <View id="withdrawal-reason" className="progress__reason">
          <Text className="progress__reason-name">{t('withdrawal.reason')}</Text>
          <Text>{reason}</Text>
        </View>
      )}
      <View className="progress__line">
        {stepsOf(withdrawal).map((step) => (
          <StepLine key={step.name} step={step} />
        ))}
      </View>
      <WithdrawalActions withdrawal={withdrawal} refresh={refresh} />
    </View>
  );
}
