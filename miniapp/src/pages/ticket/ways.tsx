import { Text, View } from '@tarojs/components';
import type { Ticket } from '@/api/types';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import './change/index.scss';

interface WaysProps {
  ticket: Ticket;
  onChange: () => void;
  onRefund: () => void;
}

/** What else can be done with a ticket that one does not use as it is. */
export function TicketWays({ ticket, onChange, onRefund }: WaysProps) {
  const t = useTranslate();
  const isOpen = ticket.status === 'valid';
  // Whether the money of an expired ticket comes back is its product's affair: the sheet says.
  if (!isOpen && ticket.status !== 'expired') return null;
  return (
    <View className="ticket-ways">
      {isOpen && ticket.changesLeft > 0 && ticket.usesLeft === ticket.uses && (
        <Tap id="change-date" className="ticket-ways__way" onTap={onChange}>
          <Text>{t('change.ask')}</Text>
        </Tap>
      )}
      <Tap id="ask-refund" className="ticket-ways__way" onTap={onRefund}>
        <Text>{t('money.ask')}</Text>
      </Tap>
    </View>
  );
}
