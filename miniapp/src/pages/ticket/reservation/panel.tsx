import { Text, View } from '@tarojs/components';
import type { Ticket } from '@/api/types';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { useTranslate } from '@/i18n';
import { formatDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import './index.scss';

/** Where the code will stand once there is a day: that one must be reserved, and the way to do it. */
export function ReservePanel({
  ticket,
  missed,
  onOpen,
}: {
  ticket: Ticket;
  missed: boolean;
  onOpen: () => void;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const hint =
    missed && ticket.date
      ? t('reserve.missed.hint', { day: formatDay(ticket.date, locale) })
      : t('reserve.needed.hint');
  return (
    <View id="reserve-panel" className="reserve-panel">
      <View className="reserve-panel__mark">
        <Icon name="calendar" />
      </View>
      <Text className="reserve-panel__title">
        {t(missed ? 'reserve.missed.title' : 'reserve.needed.title')}
      </Text>
      <Text className="reserve-panel__hint">{hint}</Text>
      <Action id="reserve" size="large" block onTap={onOpen}>
        {t(missed ? 'reserve.again' : 'reserve.action')}
      </Action>
    </View>
  );
}
