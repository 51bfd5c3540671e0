import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';

interface RowProps {
  id: string;
  name: string;
  hint?: string;
  value?: string;
  danger?: boolean;
  /** Stands at the right in place of `value`. */
  children?: ReactNode;
  onTap?: () => void;
}

function Inside({ name, hint, value, danger, children, onTap }: RowProps) {
  return (
    <>
      <View className="settings-row__words">
        <Text className={danger ? 'settings-row__name settings-row__name--danger' : 'settings-row__name'}>
          {name}
        </Text>
        {hint && <Text className="settings-row__hint">{hint}</Text>}
      </View>
      {children}
      {value && <Text className="settings-row__value">{value}</Text>}
      {onTap && (
        <View className="settings-row__more">
          <Icon name="chevron" />
        </View>
      )}
    </>
  );
}

/** One line of settings: what it is, how it stands, and where it leads. */
export function SettingsRow(props: RowProps) {
  const { id, name, onTap } = props;
  if (!onTap) {
    return (
      <View id={id} className="settings-row">
        <Inside {...props} />
      </View>
    );
  }
  return (
    <Tap id={id} className="settings-row" label={name} onTap={onTap}>
      <Inside {...props} />
    </Tap>
  );
}
