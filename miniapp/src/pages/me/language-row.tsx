import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { chooseLocale, type Locale, useLocale } from '@/i18n/locale';

const LOCALES: Locale[] = ['zh', 'en'];

/** Both languages in their own words, so that nobody has to read the other to leave it. */
export function LanguageRow() {
  const t = useTranslate();
  const current = useLocale();
  return (
    <View className="service-row">
      <View className="service-row__icon">
        <Icon name="globe" />
      </View>
      <Text className="service-row__name">{t('me.language')}</Text>
      <View className="language" role="radiogroup">
        {LOCALES.map((locale) => (
          <Tap
            key={locale}
            id={`language-${locale}`}
            role="radio"
            selected={locale === current}
            className={`language__choice ${locale === current ? 'language__choice--chosen' : ''}`}
            onTap={() => chooseLocale(locale)}
          >
            <Text>{t(`language.${locale}`)}</Text>
          </Tap>
        ))}
      </View>
    </View>
  );
}
