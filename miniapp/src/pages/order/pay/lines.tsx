import { Text, View } from '@tarojs/components';
import type { Order, Ticket } from '@/api/types';
import { Picture } from '@/components/picture';
import { Price } from '@/components/price';
import { Bone } from '@/components/skeleton';
import { useTranslate } from '@/i18n';
import { formatDay, formatWindow } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';

function Line({ ticket }: { ticket: Ticket }) {
  const locale = useLocale();
  const when = [ticket.date ? formatDay(ticket.date, locale) : '', formatWindow(ticket.slot)].filter(Boolean);
  const who = [ticket.visitor?.name, ticket.visitor?.phone].filter(Boolean);
  return (
    <View className="pay-line">
      <Picture
        media={ticket.product.cover}
        alt={ticket.product.title}
        shape="fill"
        widthPt={72}
        className="pay-line__picture"
      />
      <View className="pay-line__words">
        <Text className="pay-line__title">{ticket.product.title}</Text>
        {when.length > 0 && <Text className="pay-line__fact">{when.join(' ')}</Text>}
        {who.length > 0 && <Text className="pay-line__fact">{who.join(' ')}</Text>}
      </View>
      <Price size="small" amountFen={ticket.dueFen} />
    </View>
  );
}

/** What is being paid for. */
export function OrderLines({ order, tickets }: { order: Order; tickets: Ticket[] | undefined }) {
  const t = useTranslate();
  return (
    <View className="pay-lines card">
      <View className="pay-lines__title">{t('pay.lines')}</View>
      {tickets
        ? tickets.map((ticket) => <Line key={ticket.code} ticket={ticket} />)
        : order.tickets.map((code) => <Bone key={code} className="pay-lines__bone" />)}
      <View className="pay-lines__total">
        <Text>{t('pay.total')}</Text>
        <Price amountFen={order.amountFen} />
      </View>
    </View>
  );
}
