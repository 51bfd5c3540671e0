import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import './foot-bar.scss';

interface FootBarProps {
  onFind: () => void;
  onRecords: () => void;
  onSetup: () => void;
}

/** What a gate needs besides scanning, where the thumb is. */
export function FootBar({ onFind, onRecords, onSetup }: FootBarProps) {
  const t = useTranslate();
  const buttons: { id: string; icon: IconName; label: string; onTap: () => void }[] = [
    { id: 'open-find', icon: 'search', label: t('gate.find'), onTap: onFind },
    { id: 'open-records', icon: 'clock', label: t('gate.records'), onTap: onRecords },
    { id: 'open-setup', icon: 'settings', label: t('gate.setup'), onTap: onSetup },
  ];
  return (
    <View className="foot-bar">
      {buttons.map(({ id, icon, label, onTap }) => (
        <Tap key={id} id={id} className="foot-bar__button" label={label} onTap={onTap}>
          <Icon name={icon} />
          <Text className="foot-bar__label">{label}</Text>
        </Tap>
      ))}
    </View>
  );
}
