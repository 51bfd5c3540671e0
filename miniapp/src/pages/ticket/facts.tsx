import { Text, View } from '@tarojs/components';
import type { Ticket } from '@/api/types';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { type PlainKey, type Translate, useTranslate } from '@/i18n';
import { formatDay, formatWindow } from '@/i18n/dates';
import { type Locale, useLocale } from '@/i18n/locale';
import { daysBetween, venueDay } from '@/lib/days';
import { formatYuan } from '@/lib/money';
import { openProduct } from '@/lib/routes';
import { serverNowMs } from '@/lib/server-clock';

type RowName = Extract<PlainKey, `ticket.${string}`>;

function rowsOf(ticket: Ticket, t: Translate): [RowName, string][] {
  const visitor = [ticket.visitor?.name, ticket.visitor?.phone].filter(Boolean).join(' ');
  const rows: [RowName, string][] = [];
  if (visitor) rows.push(['ticket.visitor', visitor]);
  if (ticket.uses > 1)
    rows.push(['ticket.uses', t('ticket.uses.value', { left: ticket.usesLeft, uses: ticket.uses })]);
  rows.push(['ticket.price', ticket.priceFen === 0 ? t('price.free') : formatYuan(ticket.priceFen)]);
  if (ticket.orderNumber) rows.push(['ticket.order', ticket.orderNumber]);
  return rows;
}

/** "Valid today", "in 3 days": what the visitor really wants to know. */
function nearness(ticket: Ticket, t: Translate): string {
  if (!ticket.date || ticket.status !== 'valid') return t(`status.${ticket.status}`);
  const days = daysBetween(venueDay(serverNowMs()), ticket.date);
  if (days === 0) return t('ticket.day.today');
  return days > 0 ? t('ticket.day.in', { count: days }) : t('status.valid');
}

function Head({ ticket, locale }: { ticket: Ticket; locale: Locale }) {
  const t = useTranslate();
  const when = [
    ticket.date ? formatDay(ticket.date, locale) : t('tickets.anyDay'),
    formatWindow(ticket.slot),
  ];
  return (
    <View className="ticket-head">
      <Tap
        id="ticket-product"
        className="ticket-head__product"
        role="link"
        label={t('ticket.product')}
        onTap={() => openProduct(ticket.product.slug)}
      >
        <Text className="ticket-head__title">{ticket.product.title}</Text>
        <Icon name="chevron" />
      </Tap>
      <View className="ticket-head__line">
        <Text id="ticket-when" className="ticket-head__when">
          {when.filter(Boolean).join('  ')}
        </Text>
        <Text id="ticket-status" className={`ticket-head__near ticket-head__near--${ticket.status}`}>
          {nearness(ticket, t)}
        </Text>
      </View>
    </View>
  );
}

/** What the ticket says in words: title and day above its code, the rest below. */
export function TicketFacts({ ticket, part }: { ticket: Ticket; part: 'head' | 'rows' }) {
  const t = useTranslate();
  const locale = useLocale();
  if (part === 'head') return <Head ticket={ticket} locale={locale} />;
  return (
    <View className="ticket-rows">
      {rowsOf(ticket, t).map(([name, value]) => (
        <View key={name} className="ticket-rows__row">
          <Text className="ticket-rows__name">{t(name)}</Text>
          <Text className="ticket-rows__value">{value}</Text>
        </View>
      ))}
    </View>
  );
}
