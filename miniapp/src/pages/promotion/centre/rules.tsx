import { Text, View } from '@tarojs/components';
import type { ReferralRules } from '@/api/types';
import { type Translate, useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';

/** The settings of this attraction as sentences. */
function sentencesOf(rules: ReferralRules, t: Translate): string[] {
  const { binding, bindingDays, freezeDays, levels, minimumFen } = rules;
  const states =
    freezeDays > 0 ? t('promotion.rule.states', { days: freezeDays }) : t('promotion.rule.states.now');
  return [
    binding === 'last' ? t('promotion.rule.last', { days: bindingDays }) : t(`promotion.rule.${binding}`),
    t('promotion.rule.products'),
    ...(levels > 1 ? [t('promotion.rule.two')] : []),
    states,
    t('promotion.rule.refund'),
    t('promotion.rule.withdraw', { amount: formatYuan(minimumFen) }),
  ];
}

export function Rules({ rules }: { rules: ReferralRules }) {
  const t = useTranslate();
  return (
    <View className="promotion-rules">
      <Text className="promotion-rules__title">{t('promotion.rules')}</Text>
      {sentencesOf(rules, t).map((sentence) => (
        <View key={sentence} className="promotion-rules__rule">
          <View className="promotion-rules__dot" />
          <Text className="promotion-rules__text">{sentence}</Text>
        </View>
      ))}
    </View>
  );
}
