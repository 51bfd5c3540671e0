import { lighter, mix } from '../colour';
import { circle, ellipse, fill, n, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { fading, stops } from '../stops';

/** A red silk lantern hanging from 0,0: cord 14, body 52 wide and 46 high, tassel below. */
export function lantern(sheet: Sheet, strength = sheet.palette.lit ? 1 : 0): string {
  const { palette } = sheet;
  const silk = '#c8452e';
  const body = sheet.glow(
    strength > 0
      ? stops(
          0,
          lighter(palette.lamp, 0.5),
          0.35,
          mix(palette.lamp, silk, 0.3),
          1,
          mix(silk, '#7c1f17', 0.25),
        )
      : stops(0, lighter(silk, 0.28), 0.5, silk, 1, mix(silk, '#5c1a14', 0.45)),
  );
  const halo = sheet.glow(fading(palette.lamp, 0, 0.6 * strength, 0.3, 0.24 * strength, 1, 0));
  const ribs = [12, 26]
    .map((t) => `M0 17C${n(-t)} 22 ${n(-t)} 54 0 59M0 17C${n(t)} 22 ${n(t)} 54 0 59`)
    .join('');
  const gold = mix('#d9a94f', palette.ink, strength > 0 ? 0.1 : 0.05);
  return (
    (strength > 0 ? circle(0, 38, 105, halo) : '') +
    stroke('M0 0V14', palette.ink, 1.6) +
    ellipse(0, 38, 27, 22, body) +
    stroke(`${ribs}M0 16V60`, mix(silk, '#5c1a14', 0.5), 0.9, 'opacity=".45"') +
    rect(-11, 12, 22, 6, gold) +
    rect(-11, 58, 22, 6, gold) +
    stroke('M0 64V72M-5 64V84M0 72V88M5 64V84', silk, 1.6) +
    fill('M-4 70H4L2.4 76H-2.4Z', gold)
  );
}

/** Many far lanterns as points of light. */
export function lamplight(sheet: Sheet, x: number, y: number, radius: number): string {
  const { lamp } = sheet.palette;
  const halo = sheet.glow([
    [0, lighter(lamp, 0.5), 0.95],
    [0.14, lamp, 0.7],
    [0.4, lamp, 0.2],
    [1, lamp, 0],
  ]);
  return circle(x, y, radius, halo);
}
