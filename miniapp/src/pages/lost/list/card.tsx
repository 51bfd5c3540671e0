import { Text, View } from '@tarojs/components';
import type { LostItem } from '@/api/types';
import { Picture } from '@/components/picture';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { shortDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { open } from '@/lib/routes';

/** One found thing: what, where, when, and whether it is still there. */
export function LostCard({ item }: { item: LostItem }) {
  const t = useTranslate();
  const locale = useLocale();
  const { documentId, title, photos, foundOn, foundPlace, state } = item;
  return (
    <Tap
      id={`lost-${documentId}`}
      className="lost-card card"
      onTap={() => open('lostItem', { id: documentId })}
    >
      <View className="lost-card__picture">
        <Picture media={photos[0]} alt={title} shape="square" widthPt={168} />
        <Text className={`lost-card__state lost-card__state--${state}`}>{t(`lost.${state}`)}</Text>
      </View>
      <View className="lost-card__words">
        <Text className="lost-card__title">{title}</Text>
        <Text className="lost-card__line">
          {[shortDay(foundOn, locale), foundPlace].filter(Boolean).join(' · ')}
        </Text>
      </View>
    </Tap>
  );
}
