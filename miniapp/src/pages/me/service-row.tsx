import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Tap } from '@/components/tap';

interface ServiceRowProps {
  id: string;
  icon: IconName;
  name: string;
  value?: string;
  /** How many wait to be looked at. */
  count?: number;
  onTap: () => void;
}

export function ServiceRow({ id, icon, name, value, count = 0, onTap }: ServiceRowProps) {
  return (
    <Tap id={id} className="service-row" onTap={onTap}>
      <View className="service-row__icon">
        <Icon name={icon} />
      </View>
      <Text className="service-row__name">{name}</Text>
      {count > 0 && <Text className="service-row__count">{count > 99 ? '99+' : count}</Text>}
      {value && <Text className="service-row__value">{value}</Text>}
      <View className="service-row__more">
        <Icon name="chevron" />
      </View>
    </Tap>
  );
}
