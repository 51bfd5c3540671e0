import { Text, View } from '@tarojs/components';
import type { OrderLine, Ticket } from '@/api/types';
import { useVisitWords } from '@/hooks/use-visit-words';
import { type PlainKey, useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { backFen, isGiven, type Verdict } from './verdict';

/** Whether the money is on its way, or there. */
function backWord({ refund }: OrderLine): PlainKey {
  return refund?.status === 'success' ? 'result.refunded' : 'result.back';
}

/** What became of one ticket: good, or what comes back. Paid twice, it is both. */
function LineState({ line }: { line: OrderLine }) {
  const t = useTranslate();
  const back = backFen(line);
  return (
    <View className="result-ticket__states">
      {isGiven(line) && <Text className="result-ticket__state">{t('result.valid')}</Text>}
      {back > 0 && (
        <Text className="result-ticket__state result-ticket__state--back">
          {`${t(backWord(line))} ${formatYuan(back)}`}
        </Text>
      )}
    </View>
  );
}

interface ResultTicketsProps {
  lines: OrderLine[];
  tickets: Ticket[] | undefined;
  verdict: Verdict;
}

/** Which tickets are good, and, when paid too late or twice, what comes back for which. */
export function ResultTickets({ lines, tickets = [], verdict }: ResultTicketsProps) {
  const visitWords = useVisitWords();
  if (lines.length === 0) return null;
  const says = verdict === 'late' || verdict === 'twice';
  return (
    <View className="result-tickets card">
      {lines.map((line) => {
        const ticket = tickets.find(({ code }) => code === line.ticket);
        const facts = ticket ? [visitWords(ticket), ticket.visitor?.name] : [];
        return (
          <View key={line.ticket} className="result-ticket">
            <View className="result-ticket__words">
              <Text className="result-ticket__title">{line.title}</Text>
              <Text className="result-ticket__fact">{facts.filter(Boolean).join(' · ')}</Text>
            </View>
            {says && <LineState line={line} />}
          </View>
        );
      })}
    </View>
  );
}
