import { Text, View } from '@tarojs/components';
import type { TicketStatus } from '@/api/types';
import { useTranslate } from '@/i18n';
import './index.scss';

/** What became of a ticket, pressed on it like the mark of a gate. */
export function Stamp({ status, className = '' }: { status: TicketStatus; className?: string }) {
  const t = useTranslate();
  return (
    <View id="ticket-stamp" className={`stamp stamp--${status} ${className}`}>
      <Text className="stamp__text">{t(`status.${status}`)}</Text>
    </View>
  );
}
