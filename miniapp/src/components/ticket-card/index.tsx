import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { Ticket } from '@/api/types';
import { useTranslate } from '@/i18n';
import { formatWindow, monthName, weekdayName } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { dayParts } from '@/lib/days';
import { formatYuan } from '@/lib/money';
import { spacedCode } from '@/lib/spaced-code';
import { Icon } from '../icon';
import { Tap } from '../tap';
import './index.scss';

const needsDay = ({ status, reservation }: Ticket) => status === 'valid' && reservation === 'needed';

/** The part one tears off: the day, large. */
function Stub({ ticket }: { ticket: Ticket }) {
  const t = useTranslate();
  const locale = useLocale();
  if (!ticket.date) {
    const word = needsDay(ticket) ? 'tickets.noDay' : 'tickets.anyDay';
    return <Text className="ticket-card__any">{t(word)}</Text>;
  }
  const { month, date } = dayParts(ticket.date);
  return (
    <>
      <Text className="ticket-card__month">{monthName(month, locale)}</Text>
      <Text className="ticket-card__date">{date}</Text>
      <Text className="ticket-card__weekday">{weekdayName(ticket.date, locale)}</Text>
    </>
  );
}

function Foot({ ticket }: { ticket: Ticket }) {
  const t = useTranslate();
  if (ticket.status !== 'valid') {
    return (
      <View className="ticket-card__foot">
        <Text className="ticket-card__state">{t(`status.${ticket.status}`)}</Text>
      </View>
    );
  }
  if (needsDay(ticket)) {
    return (
      <View className="ticket-card__foot">
        <Text className="ticket-card__open">{t('reserve.needed')}</Text>
        <View className="ticket-card__show">
          <Icon name="calendar" />
          <Text>{t('reserve.action')}</Text>
        </View>
      </View>
    );
  }
  return (
    <View className="ticket-card__foot">
      <Text className="ticket-card__code">{spacedCode(ticket.shortCode)}</Text>
      <View className="ticket-card__show">
        <Icon name="qr" />
        <Text>{t('tickets.show')}</Text>
      </View>
    </View>
  );
}

interface TicketCardProps {
  ticket: Ticket;
  onTap?: () => void;
}

/** A ticket as one holds it: stub with the day, perforation, what it is for. `children` replace its foot. */
export function TicketCard({ ticket, onTap, children }: PropsWithChildren<TicketCardProps>) {
  const window = formatWindow(ticket.slot);
  const fen = ticket.status === 'held' ? ticket.dueFen : ticket.priceFen;
  const facts = [window, ticket.visitor?.name, formatYuan(fen)].filter(Boolean).join(' · ');
  const inside = (
    <View className="ticket-card__paper">
      <View className="ticket-card__stub">
        <Stub ticket={ticket} />
      </View>
      <View className="ticket-card__body">
        <Text className="ticket-card__title">{ticket.product.title}</Text>
        <Text className="ticket-card__facts">{facts}</Text>
        <View className="ticket-card__rule" />
        {children || <Foot ticket={ticket} />}
      </View>
    </View>
  );
  const className = `ticket-card ticket-card--${needsDay(ticket) ? 'open' : ticket.status}`;
  if (!onTap) {
    return (
      <View id={`ticket-${ticket.shortCode}`} className={className}>
        {inside}
      </View>
    );
  }
  return (
    <Tap id={`ticket-${ticket.shortCode}`} className={className} onTap={onTap}>
      {inside}
    </Tap>
  );
}
