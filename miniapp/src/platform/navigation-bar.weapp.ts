import Taro from '@tarojs/taro';
import type { NavigationMetrics } from './contract';

/** WeChat draws its capsule over pages without a title bar; our own bar keeps its line and its room. */
export function navigationMetrics(): NavigationMetrics {
  const { statusBarHeight = 0, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  const gap = capsule.top - statusBarHeight;
  return {
    statusBarPx: statusBarHeight,
    barPx: capsule.height + gap * 2,
    reservedRightPx: windowWidth - capsule.left,
  };
}
