import { lighter, mix } from '../colour';
import { fill, n, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import type { Materials } from './materials';

/** One white house with stepped horse-head gables and a dark tiled roof, standing on 0,0. */
export function whiteHouse(sheet: Sheet, width: number, height: number, m: Materials): string {
  const half = width / 2;
  const wall = sheet.shade(stops(0, m.wall, 0.6, m.wall, 1, m.wallShade), true);
  const eave = -height;
  const rise = Math.max(12, height * 0.22);
  const step = width * 0.09;
  const gable = (s: 1 | -1) => {
    const x = s * half;
    const w = s * step;
    const body = `M${n(x)} 0V${n(eave - rise * 0.25)}h${n(-w)}v${n(-rise * 0.55)}h${n(-w)}v${n(-rise * 0.6)}h${n(-w * 0.9)}V0Z`;
    const cap = (cx: number, y: number) =>
      fill(
        `M${n(cx - step * 0.85)} ${n(y)}q${n(step * 0.1)} -4 ${n(-step * 0.1)} -6h${n(step * 1.9)}q${n(-step * 0.2)} 2 ${n(-step * 0.1)} 6Z`,
        m.roofDark,
      );
    return (
      fill(body, s === 1 ? m.wallShade : m.wall) +
      cap(x - w * 0.5, eave - rise * 0.25) +
      cap(x - w * 1.5, eave - rise * 0.8) +
      cap(x - w * 2.5, eave - rise * 1.4)
    );
  };
  const opening = m.lit ? lighter(m.lamp, 0.2) : mix(m.dark, m.wall, 0.15);
  const count = Math.max(1, Math.round(width / 74));
  let panes = '';
  for (let i = 0; i < count; i++) {
    const x = -half * 0.62 + ((i + 0.5) * width * 0.62) / count;
    panes +=
      rect(x - 8, -height * 0.74, 16, 16, opening) +
      stroke(`M${n(x)} ${n(-height * 0.74)}v16M${n(x - 8)} ${n(-height * 0.74 + 8)}h16`, m.timberDark, 1.2) +
      rect(x - 10, -height * 0.74 - 5, 20, 3, m.roofDark);
  }
  const tiles = Array.from(
    { length: Math.round(width / 7) },
    (_, i) => `M${n(-half + step * 2 + i * 7)} ${n(eave - rise)}V${n(eave + 3)}`,
  )
    .filter((_, i) => -half + step * 2 + i * 7 < half - step * 2)
    .join('');
  return (
    rect(-half + 2, eave, width - 4, height, wall) +
    rect(-half + step * 1.4, eave - rise, width - step * 2.8, rise + 4, m.roof) +
    stroke(tiles, m.roofDark, 1.2) +
    rect(-half + step * 1.4, eave - rise - 4, width - step * 2.8, 5, m.roofDark) +
    (m.snowy ? rect(-half + step * 1.4, eave - rise - 2, width - step * 2.8, rise * 0.7, '#f8fafb') : '') +
    panes +
    rect(-11, -34, 22, 34, m.lit ? mix(m.lamp, m.timber, 0.25) : m.timberDark) +
    stroke('M0 -34V0M-13 -36H13', m.timber, 2) +
    gable(-1) +
    gable(1)
  );
}
