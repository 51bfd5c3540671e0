import { Text, View } from '@tarojs/components';
import type { GiftCard } from '@/api/types';
import { Picture } from '@/components/picture';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { open } from '@/lib/routes';
import { Points } from '../parts/points';

/** So few that it is worth saying. */
const FEW = 10;

/** A gift in the mall: its picture, what it costs, how few are left. */
export function GiftTile({ gift }: { gift: GiftCard }) {
  const t = useTranslate();
  const { documentId, name, picture, pointsPrice, valueFen, left, state, way } = gift;
  const isOpen = state === 'open';
  return (
    <Tap
      id={`gift-${documentId}`}
      className={`gift-tile card ${state === 'sold-out' ? 'gift-tile--gone' : ''}`}
      label={name}
      onTap={() => open('gift', { id: documentId })}
    >
      <View className="gift-tile__picture">
        <Picture media={picture} alt={name} shape="square" widthPt={173} />
        {!isOpen && (
          <Text className="gift-tile__state">
            {t(state === 'not-yet' ? 'gifts.not-yet.short' : `gifts.${state}`)}
          </Text>
        )}
        {isOpen && left <= FEW && (
          <Text className="gift-tile__state gift-tile__state--few">{t('gifts.left', { count: left })}</Text>
        )}
      </View>
      <View className="gift-tile__words">
        <Text className="gift-tile__name">{name}</Text>
        <Text className="gift-tile__way">{t(`gifts.way.${way}`)}</Text>
        <View className="gift-tile__foot">
          <Points points={pointsPrice} />
          {valueFen !== null && valueFen > 0 && (
            <Text className="gift-tile__worth">{t('gifts.worth', { amount: formatYuan(valueFen) })}</Text>
          )}
        </View>
      </View>
    </Tap>
  );
}
