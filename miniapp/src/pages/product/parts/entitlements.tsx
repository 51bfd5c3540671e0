import { Text, View } from '@tarojs/components';
import type { Entitlement } from '@/api/types';
import { useTranslate } from '@/i18n';
import { numbered } from '@/lib/numbered';

/** What a package opens, one after the other. */
export function Entitlements({ entitlements }: { entitlements: Entitlement[] }) {
  const t = useTranslate();
  return (
    <View id="entitlements" className="facts card">
      <View className="facts__title">{t('product.entitlements')}</View>
      {numbered(entitlements).map(({ item, index, key }) => (
        <View key={key} className="step">
          <View className="step__mark">
            <Text>{index + 1}</Text>
          </View>
          <View className="step__words">
            <Text className="step__title">{item.title}</Text>
            <Text className="step__fact">{t('product.uses', { count: item.uses })}</Text>
          </View>
        </View>
      ))}
    </View>
  );
}
