import { Text, View } from '@tarojs/components';
import type { Withdrawal } from '@/api/types';
import { Price } from '@/components/price';
import { ProgressLine } from '@/components/progress-line';
import { type PlainKey, useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { stepsOf } from './steps';
import { useOpenWithdrawal, WithdrawalActions } from './withdrawal-actions';
import './progress.scss';

/** What a member wonders about while something is under way. */
const HINTS: Record<string, PlainKey> = {
  'review now': 'withdrawal.step.review.hint',
  'waiting_for_member now': 'withdrawal.receive.hint',
};

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
  const locale = useLocale();
  const { number, amountFen, status, reason } = withdrawal;
  const steps = stepsOf(withdrawal).map(({ name, state, at }) => {
    const hint = HINTS[`${name} ${state}`];
    return {
      key: name,
      state,
      word: t(`withdrawal.step.${name}`),
      hints: [at && formatMoment(at, locale), hint ? t(hint) : null],
    };
  });
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
      <ProgressLine steps={steps} />
      <WithdrawalActions withdrawal={withdrawal} refresh={refresh} />
    </View>
  );
}
