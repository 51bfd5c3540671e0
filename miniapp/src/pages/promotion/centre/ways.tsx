import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { open, type RouteName } from '@/lib/routes';

interface WayProps {
  to: RouteName;
  icon: IconName;
  name: string;
  value?: string;
}

function Way({ to, icon, name, value }: WayProps) {
  return (
    <Tap id={`to-${to}`} className="promotion-way" label={name} onTap={() => open(to)}>
      <View className="promotion-way__icon">
        <Icon name={icon} />
      </View>
      <Text className="promotion-way__name">{name}</Text>
      {value && <Text className="promotion-way__value">{value}</Text>}
      <View className="promotion-way__more">
        <Icon name="chevron" />
      </View>
    </Tap>
  );
}

/** On to the records. */
export function Ways({ followers }: { followers: number }) {
  const t = useTranslate();
  const count = followers > 0 ? t('promotion.followers.count', { count: followers }) : undefined;
  return (
    <View className="promotion__ways card">
      <Way to="commissions" icon="ticket" name={t('title.commissions')} />
      <Way to="followers" icon="users" name={t('promotion.followers')} value={count} />
      <Way to="withdrawal" icon="wallet" name={t('promotion.withdrawals')} />
    </View>
  );
}
