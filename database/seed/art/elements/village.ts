import { lighter, mix } from '../colour';
import { fill, n, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import type { Materials } from './materials';

interface HouseSize {
  width: number;
  height: number;
  /** One step of the gable, and the roof's height over the eave. */
  step: number;
  rise: number;
}

/** The stepped gable wall on one side, each step capped with tiles. */
function gable({ width, height, step, rise }: HouseSize, side: 1 | -1, m: Materials): string {
  const x = (side * width) / 2;
  const w = side * step;
  const eave = -height;
  const body = `M${n(x)} 0V${n(eave - rise * 0.25)}h${n(-w)}v${n(-rise * 0.55)}h${n(-w)}v${n(-rise * 0.6)}h${n(-w * 0.9)}V0Z`;
  const cap = (cx: number, y: number) =>
    fill(
      `M${n(cx - step * 0.85)} ${n(y)}q${n(step * 0.1)} -4 ${n(-step * 0.1)} -6h${n(step * 1.9)}q${n(-step * 0.2)} 2 ${n(-step * 0.1)} 6Z`,
      m.roofDark,
    );
  return (
    fill(body, side === 1 ? m.wallShade : m.wall) +
    cap(x - w * 0.5, eave - rise * 0.25) +
    cap(x - w * 1.5, eave - rise * 0.8) +
    cap(x - w * 2.5, eave - rise * 1.4)
  );
}

/** A row of small high windows, lit at night. */
function windows({ width, height }: HouseSize, m: Materials): string {
  const opening = m.lit ? lighter(m.lamp, 0.2) : mix(m.dark, m.wall, 0.15);
  const count = Math.max(1, Math.round(width / 74));
  const y = -height * 0.74;
  return Array.from({ length: count }, (_, i) => {
    const x = -width * 0.31 + ((i + 0.5) * width * 0.62) / count;
    const bars = `M${n(x)} ${n(y)}v16M${n(x - 8)} ${n(y + 8)}h16`;
    return (
      rect(x - 8, y, 16, 16, opening) +
      stroke(bars, m.timberDark, 1.2) +
      rect(x - 10, y - 5, 20, 3, m.roofDark)
    );
  }).join('');
}

/** One white house with stepped horse-head gables and a dark tiled roof, standing on 0,0. */
export function whiteHouse(sheet: Sheet, width: number, height: number, m: Materials): string {
  const size = { width, height, step: width * 0.09, rise: Math.max(12, height * 0.22) };
  const { step, rise } = size;
  const wall = sheet.shade(stops(0, m.wall, 0.6, m.wall, 1, m.wallShade), true);
  const [left, span, ridge] = [-width / 2 + step * 1.4, width - step * 2.8, -height - rise];
  let tiles = '';
  for (let x = -width / 2 + step * 2; x < width / 2 - step * 2; x += 7)
    tiles += `M${n(x)} ${n(ridge)}V${n(3 - height)}`;
  return (
    rect(-width / 2 + 2, -height, width - 4, height, wall) +
    rect(left, ridge, span, rise + 4, m.roof) +
    stroke(tiles, m.roofDark, 1.2) +
    rect(left, ridge - 4, span, 5, m.roofDark) +
    (m.snowy ? rect(left, ridge - 2, span, rise * 0.7, '#f8fafb') : '') +
    windows(size, m) +
    rect(-11, -34, 22, 34, m.lit ? mix(m.lamp, m.timber, 0.25) : m.timberDark) +
    stroke('M0 -34V0M-13 -36H13', m.timber, 2) +
    gable(size, -1, m) +
    gable(size, 1, m)
  );
}
