import { Text, View } from '@tarojs/components';
import type { Product } from '@/api/types';
import { Icon } from '@/components/icon';
import { TextBlocks } from '@/components/text-blocks';
import { useTranslate } from '@/i18n';
import { Entitlements } from './entitlements';
import { Refunds } from './refunds';
import './facts.scss';

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

/** The rules that the ticket's settings imply, so that editors need not write them down again. */
function useRules(product: Product): Product['notes'] {
  const t = useTranslate();
  const { dated, validDays, reservationRequired, uses, weight, entitlements } = product;
  const limits = [
    product.maxPerMemberPerDay ? t('rule.perDay', { count: product.maxPerMemberPerDay }) : '',
    product.onePerDocument ? t('rule.onePerDocument') : '',
  ].filter(Boolean);
  const many = [
    weight > 1 ? t('rule.admits', { count: weight }) : '',
    uses > 1 && weight === 1 && entitlements.length <= 1 ? t('rule.uses', { count: uses }) : '',
  ].filter(Boolean);
  return [
    ...(!dated
      ? [
          {
            title: t('rule.validity'),
            text: validDays ? t('rule.validDays', { count: validDays }) : t('rule.anyDay'),
          },
        ]
      : []),
    ...(reservationRequired ? [{ title: t('rule.reservation'), text: t('rule.reservation.text') }] : []),
    ...(many.length > 0 ? [{ title: t('rule.use'), text: many.join(t('rule.stop')) }] : []),
    ...(limits.length > 0 ? [{ title: t('rule.limit'), text: limits.join(t('rule.stop')) }] : []),
  ];
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

/** What is included, the rules, what comes back, and the story. */
export function ProductFacts({ product }: { product: Product }) {
  const t = useTranslate();
  const { entitlements, refundTiers } = product;
  const notes = [...useRules(product), ...product.notes];
  return (
    <>
      {product.includes.length > 0 && <Includes items={product.includes} />}
      {entitlements.length > 1 && <Entitlements entitlements={entitlements} />}
      {notes.length > 0 && <Notes notes={notes} />}
      <Refunds tiers={refundTiers} dated={product.dated} />
      {product.description && product.description.length > 0 && (
        <View className="facts card">
          <View className="facts__title">{t('product.description')}</View>
          <TextBlocks blocks={product.description} />
        </View>
      )}
    </>
  );
}
