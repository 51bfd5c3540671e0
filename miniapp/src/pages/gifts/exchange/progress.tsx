import { View } from '@tarojs/components';
import type { GiftExchange } from '@/api/types';
import { ProgressLine } from '@/components/progress-line';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { postingSteps } from './steps';

/** How far a posted gift is. */
export function PostingProgress({ exchange }: { exchange: GiftExchange }) {
  const t = useTranslate();
  const locale = useLocale();
  const steps = postingSteps(exchange).map(({ name, state, at }) => ({
    key: name,
    state,
    word: t(`exchange.step.${name}`),
    hints: [name === 'packing' ? t('exchange.step.packing.hint') : at && formatMoment(at, locale)],
  }));
  return (
    <View id="posting-progress" className="posting-progress">
      <ProgressLine steps={steps} />
    </View>
  );
}
