import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { useTypeSize } from '@/lib/type-size';

/** Every page's outermost node: the ground, and the size of type that the visitor chose. */
export function PageRoot({ className = '', children }: PropsWithChildren<{ className?: string }>) {
  const size = useTypeSize();
  return (
    <View className={`page ${size === 'large' ? 'page--large-type' : ''} ${className}`}>{children}</View>
  );
}
