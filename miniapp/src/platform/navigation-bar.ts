import Taro from '@tarojs/taro';
import type { NavigationMetrics } from './contract';

type Rect = Taro.getMenuButtonBoundingClientRect.Rect;

/** The usual bar, where a platform does not say how large its own buttons are. */
const USUAL = { barPx: 44, reservedRightPx: 96 };

/** The buttons that the platform draws over pages without a title bar; our own bar keeps their line and their room. */
export function navigationMetrics(): NavigationMetrics {
  const { statusBarHeight = 0, windowWidth } = Taro.getSystemInfoSync();
  // Not every platform has it, nor each version of one, whatever the types say.
  const capsule = Taro.getMenuButtonBoundingClientRect?.() as Rect | undefined;
  if (!capsule?.height) return { statusBarPx: statusBarHeight, ...USUAL };
  return {
    statusBarPx: statusBarHeight,
    barPx: capsule.height + (capsule.top - statusBarHeight) * 2,
    reservedRightPx: windowWidth - capsule.left,
  };
}
