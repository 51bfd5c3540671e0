import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Site } from '@/api/types';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';

/** How to get there and whom to ask. */
export function VisitCard({ site }: { site: Site }) {
  const t = useTranslate();
  const { address, phone } = site;
  if (!address && !phone) return null;
  return (
    <View className="section">
      <View className="section__title">{t('home.visit')}</View>
      <View className="visit-card card">
        {address && (
          <View className="visit-card__row">
            <Icon name="pin" />
            <Text className="visit-card__text">{address}</Text>
          </View>
        )}
        {phone && (
          <Tap
            id="call"
            className="visit-card__row"
            label={t('home.call')}
            onTap={() => Taro.makePhoneCall({ phoneNumber: phone })}
          >
            <Icon name="phone" />
            <Text className="visit-card__text visit-card__text--link">{phone}</Text>
          </Tap>
        )}
      </View>
    </View>
  );
}
