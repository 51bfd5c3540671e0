import { Text, View } from '@tarojs/components';
import type { Direction } from '@/api/types';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';

interface ScanButtonProps {
  busy: boolean;
  direction: Direction;
  onTap: () => void;
}

/** Big enough to hit without looking. */
export function ScanButton({ busy, direction, onTap }: ScanButtonProps) {
  const t = useTranslate();
  const word = t(direction === 'in' ? 'gate.scan' : 'gate.scan.out');
  return (
    <View className="scan-button">
      <Tap id="scan" className="scan-button__disc" disabled={busy} label={word} onTap={onTap}>
        <Icon name="scan" />
        <Text className="scan-button__word">{busy ? t('gate.busy') : word}</Text>
      </Tap>
    </View>
  );
}
