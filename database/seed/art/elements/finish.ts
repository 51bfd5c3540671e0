import type { Sheet } from '../sheet';
import { fading } from '../stops';

/** Paper: fine grain over everything. Kept weak, for noise is what makes a WebP heavy. */
export function grain(sheet: Sheet, strength = 0.13): string {
  const id = sheet.define(
    (key) =>
      `<filter id="${key}" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="0.55" numOctaves="2" seed="7"/><feColorMatrix values="1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 0 0 0 0 1"/></filter>`,
  );
  return `<g style="mix-blend-mode:soft-light" opacity="${strength}">${sheet.cover('#808080', `filter="url(#${id})"`)}</g>`;
}

/** Edges a little deeper, so that the eye stays inside. */
export function vignette(sheet: Sheet, strength = 0.15): string {
  const { ink } = sheet.palette;
  const paint = sheet.glow(fading(ink, 0, 0, 0.62, 0, 1, strength));
  const { width, height } = sheet;
  return `<ellipse cx="${width / 2}" cy="${height / 2}" rx="${width * 0.78}" ry="${height * 0.82}" fill="none"/><rect x="${-width * 0.14}" y="${-height * 0.16}" width="${width * 1.28}" height="${height * 1.32}" fill="${paint}"/>`;
}

/** Warm air in front of everything near the light. */
export function bloom(sheet: Sheet, x: number, y: number, radius: number, strength = 0.4): string {
  const { light } = sheet.palette;
  const paint = sheet.glow(fading(light, 0, strength, 0.4, strength * 0.4, 1, 0));
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${paint}" style="mix-blend-mode:screen"/>`;
}

/** What every picture ends with. */
export const finish = (sheet: Sheet): void => sheet.add(vignette(sheet), grain(sheet));
