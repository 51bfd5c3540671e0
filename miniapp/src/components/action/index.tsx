import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Tap } from '../tap';
import './index.scss';

interface ActionProps {
  id?: string;
  kind?: 'buy' | 'pine' | 'outline' | 'quiet' | 'onDark';
  size?: 'large' | 'medium' | 'small';
  block?: boolean;
  busy?: boolean;
  disabled?: boolean;
  label?: string;
  className?: string;
  onTap: () => void;
  children: ReactNode;
}

/** A button with words. While `busy` it turns and does not answer. */
export function Action({
  kind = 'pine',
  size = 'medium',
  block,
  busy,
  disabled,
  className = '',
  children,
  ...rest
}: ActionProps) {
  const classes = ['action', `action--${kind}`, `action--${size}`, className];
  if (block) classes.push('action--block');
  if (disabled && !busy) classes.push('action--disabled');
  return (
    <Tap {...rest} className={classes.join(' ')} disabled={disabled || busy}>
      {busy && <View className="action__wheel" />}
      <Text className="action__text">{children}</Text>
    </Tap>
  );
}
