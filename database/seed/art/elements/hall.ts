import { mix } from '../colour';
import { rect } from '../shape';
import type { Sheet } from '../sheet';
import type { Materials } from './materials';
import { roof } from './roof';
import { platform, steps } from './stonework';
import { balustrade, beam, column, latticePanel } from './timberwork';

/** The bays of one storey, doors between columns. */
function bays(sheet: Sheet, half: number, topY: number, count: number, m: Materials): string {
  const width = (half * 2) / count;
  const edges = Array.from({ length: count + 1 }, (_, i) => -half + i * width);
  const doors = edges.slice(0, -1).map((x) => latticePanel(sheet, x + 4, x + width - 4, topY + 16, -6, m));
  return (
    rect(-half, topY, half * 2, -topY, mix(m.timberDark, m.dark, 0.3)) +
    doors.join('') +
    edges.map((x) => column(sheet, x, topY + 10, 8, m)).join('')
  );
}

export interface HallPlan {
  bays?: number;
  doubleEaves?: boolean;
  terrace?: boolean;
}

/** A great hall, about 480 wide and 250 high over its terrace (60 high, below y = 0). */
export function hall(sheet: Sheet, m: Materials, plan: HallPlan = {}): string {
  const { bays: count = 7, doubleEaves = true, terrace = true } = plan;
  const half = count * 27;
  const parts: string[] = [];
  if (terrace) {
    parts.push(
      `<g transform="translate(0 26)">${platform(sheet, half + 66, 34, m)}</g>`,
      balustrade(-half - 62, -40, 27, 20, m, true),
      balustrade(40, half + 62, 27, 20, m, true),
      platform(sheet, half + 26, 26, m),
      `<g transform="translate(0 -1)">${steps(34, 50, 62, 11, m)}</g>`,
    );
  }
  parts.push(bays(sheet, half, -92, count, m), beam(sheet, half + 6, -104, 24, m));
  const lower = {
    half: half + 46,
    rise: doubleEaves ? 40 : 86,
    ridge: doubleEaves ? half * 0.82 : half * 0.74,
    lift: 26,
  };
  parts.push(`<g transform="translate(0 -104)">${roof(sheet, lower, m)}</g>`);
  if (doubleEaves) {
    const upper = half * 0.8;
    parts.push(
      `<g transform="translate(0 -140)">${rect(-upper, -26, upper * 2, 26, m.timberDark)}${beam(sheet, upper, -30, 26, m)}</g>`,
      `<g transform="translate(0 -168)">${roof(sheet, { half: half + 16, rise: 84, ridge: half * 0.66, lift: 26 }, m)}</g>`,
    );
  }
  return parts.join('');
}
