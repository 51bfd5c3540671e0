import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { TicketCard } from '@/components/ticket-card';
import { useServerNow } from '@/hooks/use-now';
import type { LoadedGroup } from '@/hooks/use-ticket-groups';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import type { TicketGroup } from '@/lib/ticket-groups';
import { HeldActions } from './held-actions';

/** Up to here the end is plain to see. */
const SHORT_LIST = 5;

interface TicketListProps {
  name: TicketGroup;
  group: LoadedGroup;
  onChange: () => void;
}

/** The tickets of one group, newest first, loaded as one scrolls. */
export function TicketList({ name, group, onChange }: TicketListProps) {
  const t = useTranslate();
  const nowMs = useServerNow(1000, name === 'held');
  const { items: tickets, isAll, error, isValidating, refresh } = group;
  if (!tickets && !error) return <TicketListSkeleton />;
  if (!tickets) return <ErrorState error={error} busy={isValidating} onRetry={refresh} />;
  if (tickets.length === 0) {
    const action = { id: 'see-tickets', label: t('tickets.empty.action'), onTap: () => open('home') };
    return (
      <NoticeState
        id={`empty-${name}`}
        drawing={name === 'valid' ? 'tickets' : 'orders'}
        title={t(`tickets.${name}.empty`)}
        action={name === 'past' ? undefined : action}
      />
    );
  }
  return (
    <View className="ticket-list">
      {name === 'held' && tickets.length > 1 && <PayTogetherRow />}
      {tickets.map((ticket) => (
        <TicketCard
          key={ticket.code}
          ticket={ticket}
          onTap={name === 'held' ? undefined : () => open('ticket', { code: ticket.code })}
        >
          {ticket.status === 'held' && <HeldActions ticket={ticket} nowMs={nowMs} onChange={onChange} />}
        </TicketCard>
      ))}
      {tickets.length > SHORT_LIST && (
        <Text className="ticket-list__end">{t(isAll ? 'state.end' : 'state.more')}</Text>
      )}
    </View>
  );
}

/** Several can be paid at once: their own page does that. */
function PayTogetherRow() {
  const t = useTranslate();
  return (
    <Tap id="pay-several" className="pay-several card" onTap={() => open('unpaid')}>
      <Text className="pay-several__words">{t('unpaid.several')}</Text>
      <Icon name="chevron" />
    </Tap>
  );
}

export function TicketListSkeleton() {
  return (
    <View className="ticket-list">
      {[0, 1, 2].map((row) => (
        <View key={row} className="ticket-list__bone card">
          <Bone className="bone--title" width="50%" />
          <Bone width="70%" />
          <Bone width="40%" />
        </View>
      ))}
    </View>
  );
}
