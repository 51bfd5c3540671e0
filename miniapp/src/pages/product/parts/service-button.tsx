import { Button, Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useSite } from '@/api/site';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { serviceWay } from '@/platform/service';

/** Somebody to ask: WeChat's conversation, elsewhere the telephone. */
export function ServiceButton() {
  const t = useTranslate();
  const { data: site } = useSite();
  const inside = (
    <>
      <Icon name={serviceWay === 'native' ? 'headset' : 'phone'} />
      <Text className="buy-bar__word">{t('product.service')}</Text>
    </>
  );
  if (serviceWay === 'native') {
    return (
      <Button id="service" className="bare-button buy-bar__side" openType="contact" hoverClass="tap--pressed">
        {inside}
      </Button>
    );
  }
  const phone = site?.phone;
  if (!phone) return null;
  return (
    <Tap id="service" className="buy-bar__side" onTap={() => Taro.makePhoneCall({ phoneNumber: phone })}>
      {inside}
    </Tap>
  );
}
