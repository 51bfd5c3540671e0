import { mix } from '../colour';
import { fill, n, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import { lantern } from './lantern';
import type { Materials } from './materials';
import { roof } from './roof';
import { beam, column } from './timberwork';

/** Drum stone and stepped foot that hold a gate's column. */
function footing(x: number, m: Materials): string {
  return (
    rect(x - 15, -13, 30, 13, m.stoneDark) +
    rect(x - 15, -13, 30, 4, m.stoneLit) +
    fill(`M${n(x - 11)} -13Q${n(x - 12)} -38 ${n(x)} -38Q${n(x + 12)} -38 ${n(x + 11)} -13Z`, m.stone) +
    stroke(`M${n(x - 6)} -17a7 8 0 1 1 12 0`, m.stoneDark, 1.3)
  );
}

/** The plaque stays empty: pictures carry no writing. */
function plaque(sheet: Sheet, half: number, y: number, height: number, m: Materials): string {
  const face = sheet.shade(stops(0, mix('#24506a', m.dark, 0.25), 1, mix('#2f6478', m.dark, 0.1)));
  return (
    rect(-half, y, half * 2, height, m.gold) +
    rect(-half + 3, y + 3, half * 2 - 6, height - 6, face) +
    stroke(
      `M${n(-half + 6)} ${n(y + 6)}H${n(half - 6)}V${n(y + height - 6)}H${n(-half + 6)}Z`,
      m.gold,
      0.8,
      'opacity=".6"',
    )
  );
}

/** A mountain gate of three bays, four columns and three roofs: 400 wide, 300 high, standing on y = 0. */
export function gate(sheet: Sheet, m: Materials, lanterns = false): string {
  const columns = [-150, -62, 62, 150];
  const parts = columns.map(
    (x) => column(sheet, x, Math.abs(x) > 100 ? -150 : -196, Math.abs(x) > 100 ? 11 : 13, m) + footing(x, m),
  );
  parts.push(
    ...[-106, 106].map((x) => `<g transform="translate(${x} 0)">${beam(sheet, 44, -150, 28, m)}</g>`),
    ...[-106, 106].map((x) => stroke(`M${x - 40} -112Q${x} -122 ${x + 40} -112`, m.timber, 3)),
    beam(sheet, 62, -196, 32, m),
    rect(-62, -160, 124, 6, m.timber),
    plaque(sheet, 34, -190, 30, m),
    `<g transform="translate(0 -152)">${stroke('M-58 4Q0 -10 58 4', m.timber, 3)}</g>`,
    ...[-116, 116].map(
      (x) =>
        `<g transform="translate(${x} -150)">${roof(sheet, { half: 74, rise: 34, ridge: 44, lift: 17 }, m)}</g>`,
    ),
    `<g transform="translate(0 -198)">${roof(sheet, { half: 104, rise: 48, ridge: 60, lift: 23 }, m)}</g>`,
  );
  if (lanterns)
    for (const x of [-36, 36])
      parts.push(`<g transform="translate(${x} -152) scale(.55)">${lantern(sheet)}</g>`);
  return parts.join('');
}
