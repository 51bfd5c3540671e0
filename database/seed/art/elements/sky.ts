import { type Colour, mix } from '../colour';
import { circle, curve, ellipse, fill, pt } from '../shape';
import type { Sheet } from '../sheet';
import type { Stop } from '../stops';
import { fading, stops } from '../stops';

/** The whole ground of the picture; colours reach the horizon's at `horizonY`. */
export function sky(sheet: Sheet, horizonY: number, hours: readonly Stop[] = sheet.palette.sky): string {
  return sheet.cover(sheet.gradient(hours, 0, 0, 0, horizonY));
}

/** Disc with a wide breath of light around it. `spread` is the halo's radius in pixels. */
export function sun(sheet: Sheet, x: number, y: number, radius: number, spread = radius * 7): string {
  const { light } = sheet.palette;
  const halo = sheet.glow(fading(light, 0, 0.85, 0.12, 0.5, 0.4, 0.16, 1, 0));
  return circle(x, y, spread, halo) + circle(x, y, radius, light);
}

export function moon(sheet: Sheet, x: number, y: number, radius: number): string {
  const { light, sky: hours } = sheet.palette;
  const shade = mix(light, hours[1]?.[1] ?? light, 0.28);
  const body = sheet.glow(stops(0, light, 0.75, light, 1, mix(light, shade, 0.4)));
  const seas = [
    ellipse(x - radius * 0.28, y - radius * 0.22, radius * 0.34, radius * 0.26, shade, 'opacity=".32"'),
    ellipse(x + radius * 0.2, y + radius * 0.3, radius * 0.42, radius * 0.24, shade, 'opacity=".22"'),
    ellipse(x + radius * 0.36, y - radius * 0.3, radius * 0.16, radius * 0.14, shade, 'opacity=".25"'),
  ].join('');
  const halo = sheet.glow(fading(light, 0, 0.55, 0.2, 0.28, 0.5, 0.08, 1, 0));
  return circle(x, y, radius * 6, halo) + circle(x, y, radius, body) + seas;
}

/** Stars thin out towards `untilY`; a few are larger and warmer. */
export function stars(sheet: Sheet, count: number, untilY: number): string {
  const { random, palette } = sheet;
  let out = '';
  for (let i = 0; i < count; i++) {
    const y = random.next() ** 1.5 * untilY;
    const bright = random.chance(0.1);
    const opacity = (bright ? 0.95 : random.range(0.2, 0.7)) * (1 - (y / untilY) * 0.7);
    const colour = random.chance(0.3) ? palette.light : '#dfeaf5';
    out += circle(
      random.range(0, sheet.width),
      y,
      bright ? random.range(1.6, 2.3) : random.range(0.7, 1.3),
      colour,
      `opacity="${Math.round(opacity * 100) / 100}"`,
    );
  }
  return out;
}

/** Long drawn-out streaks of high cloud. */
export function streaks(sheet: Sheet, fromY: number, toY: number, count: number, colour: Colour): string {
  const { random, width } = sheet;
  let out = '';
  for (let i = 0; i < count; i++) {
    const length = random.range(width * 0.18, width * 0.5);
    const x = random.range(-length * 0.3, width - length * 0.4);
    const y = random.range(fromY, toY);
    const thick = random.range(4, 13);
    const top = [0, 0.2, 0.45, 0.7, 1].map((t) =>
      pt(x + t * length, y - Math.sin(t * Math.PI) * thick * random.range(0.5, 1.1)),
    );
    const bottom = [0.8, 0.5, 0.2].map((t) => pt(x + t * length, y + thick * random.range(0.1, 0.35)));
    const paint = sheet.shade(fading(colour, 0, 0, 0.35, 0.55, 1, 0), true);
    out += fill(curve([...top, ...bottom], true), paint);
  }
  return `<g ${sheet.blur(7, 2)} opacity=".8">${out}</g>`;
}
