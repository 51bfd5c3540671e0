import { mix } from '../colour';
import { fill, n, rect } from '../shape';
import type { Sheet } from '../sheet';
import { fading } from '../stops';
import { lantern } from './lantern';
import type { Materials } from './materials';
import { roof } from './roof';
import { platform, steps } from './stonework';
import { balustrade, beam, column, hangingLattice } from './timberwork';

export interface PavilionPlan {
  storeys?: 1 | 2;
  /** Lanterns hang under the eave. */
  lanterns?: boolean;
  base?: boolean;
}

/** Columns, balustrade and beam of an open pavilion; the ground is y = 0, the eave sits at -96. */
function openHall(sheet: Sheet, m: Materials): string {
  const inner = m.lit ? mix(m.lamp, m.timber, 0.25) : mix(m.dark, m.wall, 0.12);
  const glow = m.lit
    ? sheet.shade(fading(inner, 0, 0.9, 1, 0.15))
    : sheet.shade(fading(inner, 0, 0.55, 1, 0.05));
  const rear = [-34, 34].map((x) => rect(x - 2.4, -84, 4.8, 84, m.timberDark)).join('');
  const front = [-72, -24, 24, 72].map((x) => column(sheet, x, -84, 6.4, m)).join('');
  return (
    rect(-72, -84, 144, 60, glow) +
    rear +
    hangingLattice(-69, -27, -76, 9, m) +
    hangingLattice(-21, 21, -76, 9, m) +
    hangingLattice(27, 69, -76, 9, m) +
    balustrade(-72, -24, 0, 19, m) +
    balustrade(24, 72, 0, 19, m) +
    front +
    beam(sheet, 80, -96, 20, m)
  );
}

/** A garden pavilion 230 wide and about 190 high (one storey), standing on y = 0. */
export function pavilion(sheet: Sheet, m: Materials, plan: PavilionPlan = {}): string {
  const { storeys = 1, lanterns = false, base = true } = plan;
  const lower = { half: 118, rise: storeys === 2 ? 34 : 78, ridge: storeys === 2 ? 58 : 0, lift: 27 };
  const parts = [openHall(sheet, m)];
  if (storeys === 2) {
    const drum = rect(-54, -158, 108, 34, m.timberDark) + balustrade(-58, 58, -128, 15, m);
    parts.push(drum, [-50, -17, 17, 50].map((x) => rect(x - 2.2, -160, 4.4, 36, m.timberLit)).join(''));
  }
  parts.push(`<g transform="translate(0 -95)">${roof(sheet, lower, m)}</g>`);
  if (storeys === 2) {
    parts.push(`<g transform="translate(0 -166)">${beam(sheet, 58, -2, 13, m)}</g>`);
    parts.push(
      `<g transform="translate(0 -166)">${roof(sheet, { half: 92, rise: 66, ridge: 0, lift: 24 }, m)}</g>`,
    );
  }
  if (lanterns) {
    for (const x of [-98, 98])
      parts.push(`<g transform="translate(${n(x)} -86) scale(.5)">${lantern(sheet)}</g>`);
  }
  if (base) {
    parts.push(platform(sheet, 92, 24, m), steps(17, 22, 24, 4, m));
    parts.push(fill('M-96 24H96V28H-96Z', m.stoneDark));
  }
  return parts.join('');
}
