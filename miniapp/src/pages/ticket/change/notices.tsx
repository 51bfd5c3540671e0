import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Ticket } from '@/api/types';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { useTranslate } from '@/i18n';
import { sayError } from '@/lib/say-error';
import { payFor } from './use-change';
import './index.scss';

interface NoticeProps {
  ticket: Ticket;
  onMove: (code: string) => void;
  onChange: () => Promise<unknown>;
}

/** Where the code stood: another ticket took this one's place. */
export function ChangedPanel({ ticket, onMove }: Pick<NoticeProps, 'ticket' | 'onMove'>) {
  const t = useTranslate();
  const { replacedBy } = ticket;
  return (
    <View id="changed-panel" className="changed-panel">
      <View className="changed-panel__mark">
        <Icon name="calendar" />
      </View>
      <Text className="changed-panel__title">{t('change.over.title')}</Text>
      <Text className="changed-panel__hint">{t('change.over.hint')}</Text>
      {replacedBy && (
        <Action id="see-new-ticket" size="large" block onTap={() => onMove(replacedBy)}>
          {t('change.over.go')}
        </Action>
      )}
    </View>
  );
}

/** A change that waits for its difference to be paid; the ticket is good until then. */
export function PendingChange({ ticket, onChange }: Omit<NoticeProps, 'onMove'>) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const { replacedBy } = ticket;
  if (ticket.status !== 'valid' || !replacedBy) return null;
  const pay = async () => {
    setBusy(true);
    try {
      await payFor(replacedBy);
    } catch (error) {
      const title = sayError(error);
      if (title) Taro.showToast({ title, icon: 'none' });
      await Promise.allSettled([onChange()]);
    }
    setBusy(false);
  };
  return (
    <View id="change-pending" className="change-pending">
      <View className="change-pending__words">
        <Text className="change-pending__title">{t('change.pending.title')}</Text>
        <Text className="change-pending__hint">{t('change.pending.hint')}</Text>
      </View>
      <Action id="pay-change" kind="buy" size="small" busy={busy} onTap={pay}>
        {t('change.pending.go')}
      </Action>
    </View>
  );
}
