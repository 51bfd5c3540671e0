import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Site } from '@/api/types';
import { Icon } from '@/components/icon';
import { useTranslate } from '@/i18n';
import { serviceWay } from '@/platform/service';
import { ServiceRow } from './service-row';

/** Somebody to ask: WeChat's own conversation, and the telephone everywhere. */
export function ServiceContact({ site }: { site: Site | undefined }) {
  const t = useTranslate();
  const phone = site?.phone;
  return (
    <>
      {serviceWay === 'native' && (
        <Button id="service" className="bare-button service-row service-row--native" openType="contact">
          <View className="service-row__icon">
            <Icon name="headset" />
          </View>
          <Text className="service-row__name">{t('service.title')}</Text>
          {site?.serviceHours && <Text className="service-row__value">{site.serviceHours}</Text>}
          <View className="service-row__more">
            <Icon name="chevron" />
          </View>
        </Button>
      )}
      {phone && (
        <ServiceRow
          id="call"
          icon="phone"
          name={t('me.phone')}
          value={phone}
          onTap={() => Taro.makePhoneCall({ phoneNumber: phone })}
        />
      )}
    </>
  );
}
