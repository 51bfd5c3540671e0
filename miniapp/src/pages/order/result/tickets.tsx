import { Text, View } from '@tarojs/components';
import type { Ticket } from '@/api/types';
import { useTranslate } from '@/i18n';
import { formatDay, formatWindow } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { formatYuan } from '@/lib/money';
import type { Verdict } from './verdict';

/** Which tickets are good, and, when paid too late, what comes back. */
export function ResultTickets({
  tickets = [],
  verdict,
}: {
  tickets: Ticket[] | undefined;
  verdict: Verdict;
}) {
  const t = useTranslate();
  const locale = useLocale();
  if (tickets.length === 0) return null;
  return (
    <View className="result-tickets card">
      {tickets.map((ticket) => {
        const isGiven = ticket.status === 'valid' || ticket.status === 'used';
        const when = [ticket.date ? formatDay(ticket.date, locale) : '', formatWindow(ticket.slot)].filter(
          Boolean,
        );
        return (
          <View key={ticket.code} className="result-ticket">
            <View className="result-ticket__words">
              <Text className="result-ticket__title">{ticket.product.title}</Text>
              <Text className="result-ticket__fact">
                {[...when, ticket.visitor?.name].filter(Boolean).join(' · ')}
              </Text>
            </View>
            {verdict === 'late' && (
              <Text className={`result-ticket__state ${isGiven ? '' : 'result-ticket__state--back'}`}>
                {isGiven ? t('result.valid') : `${t('result.back')} ${formatYuan(ticket.priceFen)}`}
              </Text>
            )}
          </View>
        );
      })}
    </View>
  );
}
