import { fill } from '../shape';
import type { Sheet } from '../sheet';
import { leafSpray } from './bamboo';

/** Light that falls through leaves onto a wall. */
export function leafShadow(
  sheet: Sheet,
  x: number,
  y: number,
  spread: number,
  count: number,
  colour: string,
): string {
  const { random } = sheet;
  let d = '';
  for (let i = 0; i < count; i++)
    d += leafSpray(
      random,
      x + random.sway(spread),
      y + random.sway(spread * 0.7),
      random.range(50, 96),
      random.chance(0.5) ? 1 : -1,
    );
  return fill(d, colour, `opacity=".16" ${sheet.blur(2.4)}`);
}
