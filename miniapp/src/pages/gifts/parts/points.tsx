import { Text, View } from '@tarojs/components';
import { useTranslate } from '@/i18n';
import './points.scss';

/** What a gift costs: the number in gold, its unit small. */
export function Points({ points, size = 'medium' }: { points: number; size?: 'medium' | 'large' }) {
  const t = useTranslate();
  return (
    <View className={`points points--${size}`} role="img" aria-label={t('gifts.points', { points })}>
      <Text className="points__number">{points}</Text>
      <Text className="points__unit">{t('gifts.points.unit')}</Text>
    </View>
  );
}
