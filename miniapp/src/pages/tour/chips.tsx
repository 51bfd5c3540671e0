import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useSite } from '@/api/site';
import type { Tour } from '@/api/types';
import { Icon } from '@/components/icon';
import { ShareAction } from '@/components/share-action';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { open, pathOf } from '@/lib/routes';
import { openMap } from '@/platform/map';

/** Call, be led there, a poster, forward. */
export function Chips({ tour }: { tour: Tour }) {
  const t = useTranslate();
  const { data: site } = useSite();
  const { documentId, name, latitude, longitude, address } = tour;
  const phone = tour.phone ?? site?.phone;
  return (
    <View className="tour-chips">
      {phone && (
        <Tap
          id="tour-call"
          className="tour-chips__chip"
          onTap={() => Taro.makePhoneCall({ phoneNumber: phone })}
        >
          <Icon name="phone" />
          <Text className="tour-chips__word">{t('tour.call')}</Text>
        </Tap>
      )}
      {latitude !== null && longitude !== null && (
        <Tap
          id="tour-go"
          className="tour-chips__chip"
          onTap={() => openMap({ latitude, longitude, name, address: address ?? '' })}
        >
          <Icon name="navigate" />
          <Text className="tour-chips__word">{t('tour.go')}</Text>
        </Tap>
      )}
      <Tap
        id="poster"
        className="tour-chips__chip"
        label={t('poster.action')}
        onTap={() => open('poster', { of: 'tour', id: documentId })}
      >
        <Icon name="picture" />
        <Text className="tour-chips__word">{t('poster.action')}</Text>
      </Tap>
      <ShareAction
        page={{ title: name, path: pathOf('tour', { id: documentId }) }}
        className="tour-chips__chip"
        wordClassName="tour-chips__word"
      />
    </View>
  );
}
