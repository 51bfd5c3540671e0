import { Input, Text, View } from '@tarojs/components';
import { Action } from '@/components/action';
import { useTranslate } from '@/i18n';
import { chooseAddress, hasAddressBook } from '@/platform/address';
import { ADDRESS_FIELDS, type AddressDraft } from './use-address';

const LONGEST = { name: 40, phone: 24, region: 80, detail: 160 } as const;

/** Where it is posted to: from WeChat's book with one tap, or typed. */
export function AddressForm({ form }: { form: AddressDraft }) {
  const t = useTranslate();
  const choose = async () => {
    const chosen = await chooseAddress();
    if (chosen) form.take(chosen);
  };
  return (
    <View className="address">
      <View className="address__head">
        <Text className="address__title">{t('address.title')}</Text>
        {hasAddressBook && (
          <Action id="address-book" kind="quiet" size="small" onTap={choose}>
            {t('address.book')}
          </Action>
        )}
      </View>
      <View className="address__fields card">
        {ADDRESS_FIELDS.map((field) => (
          <View key={field} className="address__field">
            <View className="address__line">
              <Text className="address__name">{t(`address.${field}`)}</Text>
              <Input
                id={`address-${field}`}
                className="address__input"
                value={form.draft[field]}
                maxlength={LONGEST[field]}
                placeholder={t(`address.${field}.hint`)}
                placeholderClass="address__hint"
                aria-label={t(`address.${field}`)}
                onInput={(event) => form.edit(field, event.detail.value)}
              />
            </View>
            {form.wrong.includes(field) && (
              <Text id={`address-${field}-problem`} className="address__problem" role="alert">
                {t(`address.${field}.missing`)}
              </Text>
            )}
          </View>
        ))}
      </View>
      <Text className="address__keep">{t('address.keep.hint')}</Text>
    </View>
  );
}
