import { Text, View } from '@tarojs/components';
import type { Ticket } from '@/api/types';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import './change/index.scss';

interface WaysProps {
  ticket: Ticket;
  /** By the quote; unknown while it is not there. */
  refundable: boolean | undefined;
  onChange: () => void;
  onRefund: () => void;
}

/** What else can be done with a ticket that one does not use as it is. */
export function TicketWays({ ticket, refundable, onChange, onRefund }: WaysProps) {
  const t = useTranslate();
  const isOpen = ticket.status === 'valid';
  // A valid ticket that is not refundable says why when it is asked; an expired one only offers what there is.
  if (!isOpen && !(ticket.status === 'expired' && refundable)) return null;
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
