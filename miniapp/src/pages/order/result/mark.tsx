import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { type PlainKey, useTranslate } from '@/i18n';
import type { Verdict } from './verdict';

interface Look {
  tone: 'good' | 'waiting' | 'open' | 'off';
  icon: IconName;
  title: Extract<PlainKey, `result.${string}`>;
}

const LOOKS: Record<Verdict, Look> = {
  paid: { tone: 'good', icon: 'check', title: 'result.paid' },
  booked: { tone: 'good', icon: 'check', title: 'result.booked' },
  waiting: { tone: 'waiting', icon: 'clock', title: 'result.waiting' },
  slow: { tone: 'open', icon: 'clock', title: 'result.slow' },
  late: { tone: 'open', icon: 'info', title: 'result.late' },
  attention: { tone: 'open', icon: 'info', title: 'result.attention' },
  closed: { tone: 'off', icon: 'cross', title: 'result.closed' },
};

function useHint(verdict: Verdict, count: number): string {
  const t = useTranslate();
  if (verdict === 'paid' || verdict === 'booked') return t('result.paid.hint', { count });
  return t(`result.${verdict}.hint`);
}

/** One clear mark and one sentence. */
export function ResultMark({ verdict, count }: { verdict: Verdict; count: number }) {
  const t = useTranslate();
  const { tone, icon, title } = LOOKS[verdict];
  return (
    <View className={`result-mark result-mark--${tone}`}>
      <View className="result-mark__disc">
        {tone === 'waiting' ? <View className="result-mark__wheel" /> : <Icon name={icon} />}
      </View>
      <Text id="result-title" className="result-mark__title" role="heading">
        {t(title)}
      </Text>
      <Text className="result-mark__hint">{useHint(verdict, count)}</Text>
    </View>
  );
}
