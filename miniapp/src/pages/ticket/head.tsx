import { Text, View } from '@tarojs/components';
import type { Ticket } from '@/api/types';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { type Translate, useTranslate } from '@/i18n';
import { formatDay, formatWindow, longDay } from '@/i18n/dates';
import { type Locale, useLocale } from '@/i18n/locale';
import { daysBetween, venueDay } from '@/lib/days';
import { lastDay, type ReservationStage } from '@/lib/reservation';
import { openProduct } from '@/lib/routes';
import { serverNowMs } from '@/lib/server-clock';

interface HeadProps {
  ticket: Ticket;
  stage: ReservationStage;
}

/** "Valid today", "in 3 days", "reserve a day": what the visitor really wants to know. */
function nearness({ ticket, stage }: HeadProps, t: Translate): string {
  if (stage === 'needed' || stage === 'missed') return t('reserve.needed');
  if (!ticket.date || ticket.status !== 'valid') return t(`status.${ticket.status}`);
  const days = daysBetween(venueDay(serverNowMs()), ticket.date);
  if (days === 0) return t('ticket.day.today');
  return days > 0 ? t('ticket.day.in', { count: days }) : t('status.valid');
}

/** When it is for; of a ticket without a day, until when. A reserved day stands below, large. */
function whenWords({ ticket, stage }: HeadProps, locale: Locale, t: Translate): string {
  if (stage === 'made') return t('reserve.day');
  if (ticket.date && stage === 'none')
    return [formatDay(ticket.date, locale), formatWindow(ticket.slot)].filter(Boolean).join('  ');
  if (!ticket.validUntil) return t('tickets.anyDay');
  return `${t('ticket.validUntil')} ${longDay(lastDay(ticket.validUntil), locale)}`;
}

/** Title, day and state above the code. */
export function TicketHead(props: HeadProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { ticket, stage } = props;
  const isOpen = stage === 'needed' || stage === 'missed';
  return (
    <>
      <Tap
        id="ticket-product"
        className="ticket-head__product"
        role="link"
        onTap={() => openProduct(ticket.product.slug)}
      >
        <Text className="ticket-head__title">{ticket.product.title}</Text>
        <Icon name="chevron" />
      </Tap>
      <View className="ticket-head__line">
        <Text id="ticket-when" className="ticket-head__when">
          {whenWords(props, locale, t)}
        </Text>
        <Text
          id="ticket-status"
          className={`ticket-head__near ticket-head__near--${isOpen ? 'open' : ticket.status}`}
        >
          {nearness(props, t)}
        </Text>
      </View>
    </>
  );
}
