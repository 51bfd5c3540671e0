import { Text, View } from '@tarojs/components';
import type { OrderLine } from '@/api/types';
import { Icon, type IconName } from '@/components/icon';
import { type PlainKey, useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { backFen, isGiven, type Verdict } from './verdict';

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
  twice: { tone: 'good', icon: 'check', title: 'result.twice' },
  late: { tone: 'open', icon: 'info', title: 'result.late' },
  attention: { tone: 'open', icon: 'info', title: 'result.attention' },
  closed: { tone: 'off', icon: 'cross', title: 'result.closed' },
};

interface ResultMarkProps {
  verdict: Verdict;
  /** How many tickets the order is for. */
  count: number;
  lines?: OrderLine[];
}

function useHint({ verdict, count, lines = [] }: ResultMarkProps): string {
  const t = useTranslate();
  const given = lines.filter(isGiven).length;
  const amount = formatYuan(lines.reduce((sum, line) => sum + backFen(line), 0));
  if (verdict === 'paid' || verdict === 'booked') return t('result.paid.hint', { count });
  if (verdict === 'twice') return t('result.twice.hint', { amount });
  if (verdict !== 'late') return t(`result.${verdict}.hint`);
  return given > 0 ? t('result.late.some', { count: given, amount }) : t('result.late.none', { amount });
}

/** One clear mark and one sentence. */
export function ResultMark(props: ResultMarkProps) {
  const t = useTranslate();
  const { tone, icon, title } = LOOKS[props.verdict];
  return (
    <View className={`result-mark result-mark--${tone}`}>
      <View className="result-mark__disc">
        {tone === 'waiting' ? <View className="result-mark__wheel" /> : <Icon name={icon} />}
      </View>
      <Text id="result-title" className="result-mark__title" role="heading" aria-level="1">
        {t(title)}
      </Text>
      <Text id="result-hint" className="result-mark__hint">
        {useHint(props)}
      </Text>
    </View>
  );
}
