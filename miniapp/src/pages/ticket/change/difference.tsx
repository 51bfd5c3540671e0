import { Text, View } from '@tarojs/components';
import type { Difference, Ticket } from '@/api/types';
import { Price } from '@/components/price';
import { useTranslate } from '@/i18n';
import { formatDay, formatWindow } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { formatYuan } from '@/lib/money';
import './index.scss';

/** What another day costs more or gives back, as the calendar says; the server has the last word. */
export const differenceOf = ({ priceFen }: Ticket, newPriceFen: number): Difference => ({
  dueFen: Math.max(0, newPriceFen - priceFen),
  backFen: Math.max(0, priceFen - newPriceFen),
});

interface DifferenceProps extends Difference {
  ticket: Ticket;
  /** The chosen day in words. */
  when: string;
  priceFen: number;
}

function Side({ id, name, when, amountFen }: { id: string; name: string; when: string; amountFen: number }) {
  return (
    <View className="change-side">
      <Text className="change-side__name">{name}</Text>
      <Text id={id} className="change-side__when">
        {when}
      </Text>
      <Text className="change-side__price">{formatYuan(amountFen)}</Text>
    </View>
  );
}

/** From what to what, and the money between them. */
export function ChangeDifference({ ticket, when, priceFen, dueFen, backFen }: DifferenceProps) {
  const t = useTranslate();
  const locale = useLocale();
  const now = [ticket.date ? formatDay(ticket.date, locale) : '', formatWindow(ticket.slot)];
  const amountFen = dueFen || backFen;
  return (
    <View className="change-difference card">
      <View className="change-difference__sides">
        <Side
          id="change-now"
          name={t('change.now')}
          when={now.filter(Boolean).join(' ')}
          amountFen={ticket.priceFen}
        />
        <Side id="change-then" name={t('change.then')} when={when} amountFen={priceFen} />
      </View>
      <View className={`change-difference__sum ${backFen > 0 ? 'change-difference__sum--back' : ''}`}>
        <View className="change-difference__words">
          <Text className="change-difference__word">
            {t(dueFen > 0 ? 'change.due' : backFen > 0 ? 'change.back' : 'change.even')}
          </Text>
          {amountFen > 0 && (
            <Text className="change-difference__hint">
              {t(dueFen > 0 ? 'change.due.hint' : 'change.back.hint')}
            </Text>
          )}
        </View>
        {amountFen > 0 && <Price id="change-amount" amountFen={amountFen} />}
      </View>
    </View>
  );
}
