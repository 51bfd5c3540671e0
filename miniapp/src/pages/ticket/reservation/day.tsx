import { Text, View } from '@tarojs/components';
import type { Ticket } from '@/api/types';
import { Action } from '@/components/action';
import { useTranslate } from '@/i18n';
import { formatWindow, shortDay, weekdayName } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import type { ReservationActions } from './use-reservation';
import './index.scss';

interface ReservedDayProps {
  ticket: Ticket;
  actions: ReservationActions;
  /** Whether the day can still be changed. */
  canMove: boolean;
  onMove: () => void;
}

/** The reserved day, large, and what can still be done about it. */
export function ReservedDay({ ticket, actions, canMove, onMove }: ReservedDayProps) {
  const t = useTranslate();
  const locale = useLocale();
  if (!ticket.date) return null;
  const window = formatWindow(ticket.slot);
  return (
    <View className="reserved-day">
      <View id="reserved-day" className="reserved-day__words">
        <Text className="reserved-day__date">{shortDay(ticket.date, locale)}</Text>
        <Text className="reserved-day__weekday">{weekdayName(ticket.date, locale)}</Text>
        {window && <Text className="reserved-day__window">{window}</Text>}
      </View>
      {canMove && (
        <View className="reserved-day__ways">
          <Action id="move-reservation" kind="outline" size="small" disabled={actions.busy} onTap={onMove}>
            {t('reserve.change')}
          </Action>
          <Action
            id="give-up-reservation"
            kind="quiet"
            size="small"
            busy={actions.busy}
            onTap={actions.giveUp}
          >
            {t('reserve.giveUp')}
          </Action>
        </View>
      )}
    </View>
  );
}
