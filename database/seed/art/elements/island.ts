import { distance } from '../palettes';
import type { Sheet } from '../sheet';
import { mountains } from './mountains';
import { ridge, type Summit } from './ridge';

/** Peaks that stand in cloud: their feet dissolve. */
export function island(
  sheet: Sheet,
  depth: number,
  baseY: number,
  summits: Summit[],
  mist: string,
  rough = 0.36,
): string {
  const line = ridge(sheet.random, { from: -20, to: sheet.width + 20, baseY, summits, rough });
  return mountains(sheet, line, {
    colour: distance(sheet.palette, depth),
    mist,
    footY: baseY + 14,
    relief: 1 - depth * 0.6,
    dissolve: true,
  });
}
