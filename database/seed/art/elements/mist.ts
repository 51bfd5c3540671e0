import type { Colour } from '../colour';
import { ellipse, n } from '../shape';
import type { Sheet } from '../sheet';
import { fading } from '../stops';

/** A soft bank of mist lying at `y`. `strength` 0–1. */
export function mistBank(
  sheet: Sheet,
  y: number,
  height: number,
  strength: number,
  colour: Colour = sheet.palette.haze,
): string {
  const { random, width } = sheet;
  let out = '';
  const paint = sheet.glow(fading(colour, 0, 0.9, 0.5, 0.5, 1, 0));
  for (let x = -width * 0.1; x < width * 1.1; x += width * random.range(0.14, 0.24)) {
    out += ellipse(
      x,
      y + random.sway(height * 0.4),
      width * random.range(0.22, 0.4),
      height * random.range(0.5, 1),
      paint,
    );
  }
  return `<g opacity="${strength}">${out}</g>`;
}

/** One patch of mist, to settle a building's foot or open the middle of a valley. */
export function mistPatch(
  sheet: Sheet,
  x: number,
  y: number,
  rx: number,
  ry: number,
  strength: number,
  colour: Colour = sheet.palette.haze,
): string {
  const paint = sheet.glow(fading(colour, 0, 0.95, 0.45, 0.6, 1, 0));
  return ellipse(x, y, rx, ry, paint, `opacity="${strength}"`);
}

/** Torn wisps: stretched turbulence turned into opacity, shown only between `fromY` and `toY`. */
export function wisps(
  sheet: Sheet,
  fromY: number,
  toY: number,
  strength: number,
  colour: Colour = sheet.palette.haze,
): string {
  const seed = sheet.random.whole(1, 900);
  const scale = 1200 / sheet.width;
  const frequency = `${(0.0028 * scale).toFixed(5)} ${(0.016 * scale).toFixed(5)}`;
  const filter = sheet.define(
    (id) =>
      `<filter id="${id}" filterUnits="userSpaceOnUse" x="0" y="${n(fromY)}" width="${sheet.width}" height="${n(toY - fromY)}" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="4" seed="${seed}"/><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 2.6 0 0 0 -1.02" result="a"/><feFlood flood-color="${colour}"/><feComposite in2="a" operator="in"/></filter>`,
  );
  const window = sheet.gradient(fading('#ffffff', 0, 0, 0.5, strength, 1, 0), 0, fromY, 0, toY);
  const mask = sheet.mask(
    `<rect y="${n(fromY)}" width="${sheet.width}" height="${n(toY - fromY)}" fill="${window}"/>`,
  );
  return `<g ${mask}><rect width="${sheet.width}" height="${sheet.height}" filter="url(#${filter})"/></g>`;
}
