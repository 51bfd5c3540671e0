import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';
import './index.scss';

/** A grey shape where something will be. Sizes are CSS lengths relative to its box, or come from `className`. */
export function Bone({ className = '', width }: { className?: string; width?: string }) {
  const style: CSSProperties | undefined = width ? { width } : undefined;
  return <View className={`bone ${className}`} style={style} />;
}
