import { Text, View } from '@tarojs/components';
import { ChoicePills } from '@/components/choice-pills';
import { Icon } from '@/components/icon';
import { useTranslate } from '@/i18n';
import { chooseLocale, type Locale, useLocale } from '@/i18n/locale';

const LOCALES: readonly Locale[] = ['zh', 'en'];

/** Both languages in their own words, so that nobody has to read the other to leave it. */
export function LanguageRow() {
  const t = useTranslate();
  return (
    <View className="service-row">
      <View className="service-row__icon">
        <Icon name="globe" />
      </View>
      <Text className="service-row__name">{t('me.language')}</Text>
      <ChoicePills
        id="language"
        label={t('me.language')}
        choices={LOCALES.map((value) => ({ value, name: t(`language.${value}`) }))}
        chosen={useLocale()}
        onChoose={chooseLocale}
      />
    </View>
  );
}
