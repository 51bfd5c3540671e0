import { Text, View } from '@tarojs/components';
import type { GiftExchange } from '@/api/types';
import { Icon } from '@/components/icon';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { type PostingStep, postingSteps } from './steps';

function Step({ step }: { step: PostingStep }) {
  const t = useTranslate();
  const locale = useLocale();
  const hint =
    step.name === 'packing'
      ? t('exchange.step.packing.hint')
      : step.at
        ? formatMoment(step.at, locale)
        : null;
  return (
    <View className={`posting-step posting-step--${step.state}`}>
      <View className="posting-step__mark">{step.state === 'done' && <Icon name="check" />}</View>
      <View className="posting-step__words">
        <Text className="posting-step__word">{t(`exchange.step.${step.name}`)}</Text>
        {hint && <Text className="posting-step__hint">{hint}</Text>}
      </View>
    </View>
  );
}

/** How far a posted gift is, as a line from top to bottom. */
export function PostingProgress({ exchange }: { exchange: GiftExchange }) {
  return (
    <View id="posting-progress" className="posting-progress">
      {postingSteps(exchange).map((step) => (
        <Step key={step.name} step={step} />
      ))}
    </View>
  );
}
