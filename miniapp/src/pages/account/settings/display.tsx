import { View } from '@tarojs/components';
import { ChoicePills } from '@/components/choice-pills';
import { useTranslate } from '@/i18n';
import { chooseLocale, type Locale, useLocale } from '@/i18n/locale';
import { chooseTypeSize, useTypeSize } from '@/lib/type-size';
import { SettingsRow } from './row';

const LOCALES: readonly Locale[] = ['zh', 'en'];

/** Language, each in its own words so that nobody has to read the other to leave it; and the size of type. */
export function Display() {
  const t = useTranslate();
  const locale = useLocale();
  const size = useTypeSize();
  return (
    <View className="settings__group card">
      <SettingsRow id="language" name={t('me.language')}>
        <ChoicePills
          id="language"
          label={t('me.language')}
          choices={LOCALES.map((value) => ({ value, name: t(`language.${value}`) }))}
          chosen={locale}
          onChoose={chooseLocale}
        />
      </SettingsRow>
      <SettingsRow id="type-size" name={t('settings.largeType')} hint={t('settings.largeType.hint')}>
        <ChoicePills
          id="type"
          label={t('settings.largeType')}
          choices={[
            { value: 'usual', name: t('settings.type.usual') },
            { value: 'large', name: t('settings.type.large') },
          ]}
          chosen={size}
          onChoose={chooseTypeSize}
        />
      </SettingsRow>
    </View>
  );
}
