import { lighter } from '../colour';
import { circle, fill, n, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import type { Materials } from './materials';
import { roof } from './roof';
import { platform } from './stonework';
import { balustrade, beam } from './timberwork';

/** One storey: walls, a lit or dark doorway, columns, gallery and eave. Returns its drawing and height. */
function storey(sheet: Sheet, half: number, m: Materials): { drawing: string; height: number } {
  const height = half * 0.56 + 12;
  const opening = m.lit ? lighter(m.lamp, 0.15) : m.dark;
  const wall = sheet.shade(stops(0, m.wall, 0.5, m.wall, 1, m.wallShade), true);
  const door = half * 0.2;
  const drawing =
    rect(-half, -height, half * 2, height, wall) +
    fill(
      `M${n(-door)} 0V${n(-height * 0.5)}Q0 ${n(-height * 0.78)} ${n(door)} ${n(-height * 0.5)}V0Z`,
      opening,
    ) +
    [-0.62, 0.62]
      .map((t) => rect(half * t - door * 0.55, -height * 0.62, door * 1.1, height * 0.38, opening))
      .join('') +
    stroke(
      [-1, -0.36, 0.36, 1].map((t) => `M${n(half * t)} 0V${n(-height)}`).join(''),
      m.timber,
      Math.max(1.6, half * 0.05),
    ) +
    balustrade(-half * 1.12, half * 1.12, 0, Math.max(6, half * 0.16), m) +
    `<g transform="translate(0 ${n(-height)})">${beam(sheet, half, -1, half * 0.15 + 3, m)}</g>`;
  return { drawing, height };
}

/** A pagoda standing on y = 0; `storeys` 5 to 9, its lowest storey 2 × 56 wide, about 90 per two storeys high. */
export function pagoda(sheet: Sheet, m: Materials, storeys = 7): string {
  let y = 0;
  let out = platform(sheet, 84, 16, m);
  for (let i = 0; i < storeys; i++) {
    const half = 56 * (1 - (i / storeys) * 0.46);
    const { drawing, height } = storey(sheet, half, m);
    const last = i === storeys - 1;
    const rise = last ? half * 0.95 : half * 0.34;
    const cover = roof(
      sheet,
      { half: half * 1.5, rise, ridge: last ? 0 : half * 0.84, lift: half * 0.32 },
      { ...m, gold: m.roofDark },
    );
    out += `<g transform="translate(0 ${n(y)})">${drawing}<g transform="translate(0 ${n(-height)})">${cover}</g></g>`;
    y -= height + rise * 0.86;
  }
  const spire = [0, 1, 2, 3, 4].map((k) => circle(0, y - 8 - k * 7, 4.6 - k * 0.7, m.gold)).join('');
  return out + stroke(`M0 ${n(y + 4)}V${n(y - 52)}`, m.gold, 2.2) + spire;
}
