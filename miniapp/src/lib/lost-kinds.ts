import type { LostKind } from '@/api/types';

/** In the order in which they are offered. */
export const LOST_KINDS: readonly LostKind[] = [
  'bag',
  'electronics',
  'papers',
  'clothing',
  'keys',
  'umbrella',
  'toy',
  'other-thing',
];
