import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';

/** Big enough to hit without looking. */
export function ScanButton({ busy, onTap }: { busy: boolean; onTap: () => void }) {
  const t = useTranslate();
  return (
    <View className="scan-button">
      <Tap id="scan" className="scan-button__disc" disabled={busy} label={t('gate.scan')} onTap={onTap}>
        <Icon name="scan" />
        <Text className="scan-button__word">{t(busy ? 'gate.busy' : 'gate.scan')}</Text>
      </Tap>
    </View>
  );
}
