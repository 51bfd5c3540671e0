import { Text, View } from '@tarojs/components';
import { useSavedVisitors } from '@/hooks/use-saved-visitors';
import { useTranslate } from '@/i18n';
import { numbered } from '@/lib/numbered';
import { CheckMark } from '../check-mark';
import { Tap } from '../tap';
import type { Purchase } from './use-purchase';
import { VisitorCard } from './visitor-card';

/** Asked once, never set beforehand: details stay on this phone only if the visitor says so. */
function KeepConsent({ purchase }: { purchase: Purchase }) {
  const t = useTranslate();
  const { keepsVisitors, setKeepsVisitors } = purchase;
  return (
    <Tap
      id="keep-visitors"
      role="checkbox"
      checked={keepsVisitors}
      className="keep-visitors"
      label={t('visitor.keep')}
      onTap={() => setKeepsVisitors(!keepsVisitors)}
    >
      <CheckMark on={keepsVisitors} />
      <View className="keep-visitors__words">
        <Text className="keep-visitors__title">{t('visitor.keep')}</Text>
        <Text className="keep-visitors__hint">{t('visitor.keep.hint')}</Text>
      </View>
    </Tap>
  );
}

/** One card a ticket. */
export function VisitorsPart({ purchase }: { purchase: Purchase }) {
  const { visitors, count } = purchase;
  const saved = useSavedVisitors();
  const entries = visitors.entries.slice(0, count);
  const chosen = new Set(entries.map(({ savedId }) => savedId));
  const free = saved.filter(({ id }) => !chosen.has(id));
  if (visitors.fields.length === 0) return null;
  return (
    <>
      {numbered(entries).map(({ item: entry, index, key }) => (
        <VisitorCard key={key} index={index} entry={entry} saved={free} visitors={visitors} />
      ))}
      {entries.some(({ masked }) => !masked) && <KeepConsent purchase={purchase} />}
    </>
  );
}
