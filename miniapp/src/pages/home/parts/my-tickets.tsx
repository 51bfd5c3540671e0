import { Text } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useGroupCounts } from '@/hooks/use-ticket-groups';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { wantGroup } from '@/lib/ticket-groups';

/** Whoever has tickets finds them on the first page: to be paid before to be used. */
export function MyTickets() {
  const t = useTranslate();
  const { counts } = useGroupCounts();
  const { held, valid } = counts;
  if (held + valid === 0) return null;
  const show = () => {
    if (held > 0) return open('unpaid');
    wantGroup('valid');
    return open('tickets');
  };
  return (
    <Tap id="home-tickets" className="my-tickets card" onTap={show}>
      <Icon name="ticket" />
      <Text className="my-tickets__text">
        {held > 0 ? t('home.toPay', { count: held }) : t('home.toUse', { count: valid })}
      </Text>
      <Icon name="chevron" />
    </Tap>
  );
}
