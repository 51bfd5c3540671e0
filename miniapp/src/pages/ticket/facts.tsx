import { Text, View } from '@tarojs/components';
import type { Ticket } from '@/api/types';
import { type PlainKey, type Translate, useTranslate } from '@/i18n';
import { longDay } from '@/i18n/dates';
import { type Locale, useLocale } from '@/i18n/locale';
import { formatYuan } from '@/lib/money';
import { lastDay, type ReservationStage } from '@/lib/reservation';
import { spacedCode } from '@/lib/spaced-code';

type RowName = Extract<PlainKey, `ticket.${string}`>;

interface FactsProps {
  ticket: Ticket;
  stage: ReservationStage;
}

function rowsOf({ ticket, stage }: FactsProps, t: Translate, locale: Locale): [RowName, string][] {
  const visitor = [ticket.visitor?.name, ticket.visitor?.phone].filter(Boolean).join(' ');
  const rows: [RowName, string][] = [];
  if (visitor) rows.push(['ticket.visitor', visitor]);
  // Where no code stands above, this is what a visitor names to the venue; a reserved day leaves no room for the end.
  if (stage === 'needed' || stage === 'missed') rows.push(['ticket.code', spacedCode(ticket.shortCode)]);
  if (stage === 'made' && ticket.validUntil)
    rows.push(['ticket.validUntil', longDay(lastDay(ticket.validUntil), locale)]);
  rows.push(['ticket.price', ticket.priceFen === 0 ? t('price.free') : formatYuan(ticket.priceFen)]);
  if (ticket.orderNumber) rows.push(['ticket.order', ticket.orderNumber]);
  return rows;
}

/** What the ticket says in words below its code. */
export function TicketFacts(props: FactsProps) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <View className="ticket-rows">
      {rowsOf(props, t, locale).map(([name, value]) => (
        <View key={name} className="ticket-rows__row">
          <Text className="ticket-rows__name">{t(name)}</Text>
          <Text className="ticket-rows__value">{value}</Text>
        </View>
      ))}
    </View>
  );
}
