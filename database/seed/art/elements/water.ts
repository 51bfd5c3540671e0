import { type Colour, mix } from '../colour';
import { curve, ellipse, fill, n, pt, rect } from '../shape';
import type { Sheet } from '../sheet';
import { fading, stops } from '../stops';

/** Ground colour of a lake from its far shore to the viewer. */
export function lake(sheet: Sheet, shoreY: number, far: Colour, near: Colour): string {
  const paint = sheet.gradient(stops(0, far, 0.4, mix(far, near, 0.45), 1, near), 0, shoreY, 0, sheet.height);
  return rect(0, shoreY, sheet.width, sheet.height - shoreY, paint);
}

/** What stands above `shoreY` mirrored below it, broken by ripples that grow towards the viewer. */
export function mirrored(sheet: Sheet, inner: string, shoreY: number, opacity = 0.6, ripple = 16): string {
  const { width, height, random } = sheet;
  const area = `filterUnits="userSpaceOnUse" x="0" y="${n(shoreY)}" width="${width}" height="${n(height - shoreY)}"`;
  const seed = random.whole(1, 900);
  const id = sheet.define(
    (key) =>
      `<filter id="${key}" ${area}><feGaussianBlur in="SourceGraphic" stdDeviation="1.2 2.4" result="s"/><feTurbulence type="fractalNoise" baseFrequency="0.006 0.07" numOctaves="2" seed="${seed}"/><feDisplacementMap in="s" scale="${ripple}" xChannelSelector="R" yChannelSelector="G"/></filter>`,
  );
  const turned = `<g transform="translate(0 ${n(shoreY * 2)}) scale(1 -1)">${inner}</g>`;
  const fade = sheet.gradient(fading('#ffffff', 0, opacity, 1, opacity * 0.45), 0, shoreY, 0, height);
  const mask = sheet.mask(rect(0, shoreY, width, height - shoreY, fade));
  return `<g ${mask}><g filter="url(#${id})">${turned}</g></g>`;
}

/** Flat ripples: thin lenses, closer together and finer near the far shore. */
export function ripples(
  sheet: Sheet,
  shoreY: number,
  count: number,
  colour: Colour,
  opacity: number,
  within: { from: number; to: number } = { from: 0, to: sheet.width },
): string {
  const { random, height } = sheet;
  let out = '';
  for (let i = 0; i < count; i++) {
    const t = random.next() ** 1.4;
    const y = shoreY + 4 + t * (height - shoreY - 4);
    const length = (20 + 190 * t) * random.range(0.4, 1.2);
    const thick = 0.7 + 3.2 * t * random.range(0.4, 1);
    const x = random.range(within.from - 40, within.to + 40);
    const d = curve(
      [pt(x, y), pt(x + length * 0.5, y - thick), pt(x + length, y), pt(x + length * 0.55, y + thick * 0.5)],
      true,
    );
    out += fill(d, colour, `opacity="${Math.round(opacity * random.range(0.35, 1) * 100) / 100}"`);
  }
  return out;
}

/** The broken path of light that sun or moon lays on water. */
export function lightPath(
  sheet: Sheet,
  x: number,
  shoreY: number,
  width: number,
  colour: Colour,
  opacity = 0.7,
): string {
  const { random, height } = sheet;
  let out = '';
  for (let y = shoreY + 3; y < height; y += 4 + ((y - shoreY) / height) * 16) {
    const t = (y - shoreY) / (height - shoreY);
    const spread = width * (0.25 + t);
    for (let i = 0; i < 2; i++) {
      const half = spread * random.range(0.12, 0.5);
      const at = x + random.sway(spread * 0.6);
      const see = opacity * (1 - t * 0.75) * random.range(0.5, 1);
      out += ellipse(at, y, half, 0.9 + t * 2.6, colour, `opacity="${Math.round(see * 100) / 100}"`);
    }
  }
  return out;
}

/** The bright seam where land meets water. */
export function shoreSeam(sheet: Sheet, shoreY: number, colour: Colour, opacity = 0.5): string {
  const paint = sheet.gradient(fading(colour, 0, 0, 0.5, opacity, 1, 0), 0, shoreY - 14, 0, shoreY + 18);
  return rect(0, shoreY - 14, sheet.width, 32, paint);
}
