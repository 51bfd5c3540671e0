import { Text, View } from '@tarojs/components';
import { Action } from '@/components/action';
import { useTranslate } from '@/i18n';
import type { KeptScan } from '../offline/kept-scan';
import './conflict-notice.scss';

interface ConflictProps {
  scans: readonly KeptScan[];
  onLook: () => void;
  onRead: () => void;
}

/** Entries made without network that the server would not have made: somebody is in who should not be. */
export function ConflictNotice({ scans, onLook, onRead }: ConflictProps) {
  const t = useTranslate();
  const count = scans.filter(({ state }) => state === 'conflict').length;
  if (count === 0) return null;
  return (
    <View id="gate-conflicts" className="conflict-notice" role="alert">
      <Text className="conflict-notice__title">{t('gate.conflict.title', { count })}</Text>
      <Text className="conflict-notice__hint">{t('gate.conflict.hint')}</Text>
      <View className="conflict-notice__actions">
        <Action id="conflicts-look" kind="onDark" onTap={onLook}>
          {t('gate.conflict.look')}
        </Action>
        <Action id="conflicts-read" kind="onDark" onTap={onRead}>
          {t('gate.conflict.read')}
        </Action>
      </View>
    </View>
  );
}
