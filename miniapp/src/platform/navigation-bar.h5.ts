import type { NavigationMetrics } from './contract';

export function navigationMetrics(): NavigationMetrics {
  return { statusBarPx: 0, barPx: 52, reservedRightPx: 0 };
}
