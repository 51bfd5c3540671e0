import { Text, View } from '@tarojs/components';
import { Tap } from '@/components/tap';
import { useGroupCounts } from '@/hooks/use-ticket-groups';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { TICKET_GROUPS, type TicketGroup, wantGroup } from '@/lib/ticket-groups';

const NAMES = Object.keys(TICKET_GROUPS) as TicketGroup[];

/** How many tickets are in which state; each leads to them. */
export function TicketStates({ isMember }: { isMember: boolean }) {
  const t = useTranslate();
  const { counts } = useGroupCounts();
  const show = (name: TicketGroup) => {
    if (name === 'held') return open('unpaid');
    wantGroup(name);
    return open('tickets');
  };
  return (
    <View className="ticket-states card">
      {NAMES.map((name) => (
        <Tap key={name} id={`my-${name}`} className="ticket-states__state" onTap={() => show(name)}>
          <Text
            className={`ticket-states__count ${name === 'held' && counts.held > 0 ? 'ticket-states__count--urgent' : ''}`}
          >
            {isMember ? counts[name] : '–'}
          </Text>
          <Text className="ticket-states__name">{t(`tickets.${name}`)}</Text>
        </Tap>
      ))}
    </View>
  );
}
