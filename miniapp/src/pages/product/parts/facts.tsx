import { Text, View } from '@tarojs/components';
import type { Product } from '@/api/types';
import { Icon } from '@/components/icon';
import { TextBlocks } from '@/components/text-blocks';
import { useTranslate } from '@/i18n';

function Includes({ items }: { items: string[] }) {
  const t = useTranslate();
  return (
    <View className="facts card">
      <View className="facts__title">{t('product.includes')}</View>
      {items.map((item) => (
        <View key={item} className="facts__include">
          <View className="facts__tick">
            <Icon name="check" />
          </View>
          <Text className="facts__text">{item}</Text>
        </View>
      ))}
    </View>
  );
}

function Notes({ notes }: { notes: Product['notes'] }) {
  const t = useTranslate();
  return (
    <View className="facts card">
      <View className="facts__title">{t('product.notes')}</View>
      {notes.map((note) => (
        <View key={note.title} className="facts__note">
          <Text className="facts__note-title">{note.title}</Text>
          <Text className="facts__text">{note.text}</Text>
        </View>
      ))}
    </View>
  );
}

/** What is included, the rules, and the story. */
export function ProductFacts({ product }: { product: Product }) {
  const t = useTranslate();
  return (
    <>
      {product.includes.length > 0 && <Includes items={product.includes} />}
      {product.notes.length > 0 && <Notes notes={product.notes} />}
      {product.description && product.description.length > 0 && (
        <View className="facts card">
          <View className="facts__title">{t('product.description')}</View>
          <TextBlocks blocks={product.description} />
        </View>
      )}
    </>
  );
}
