import { type Colour, darker, lighter, mix } from '../colour';
import { ellipse, fill, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { fading, stops } from '../stops';

const across = (sheet: Sheet, colour: Colour) =>
  sheet.shade(stops(0, lighter(colour, 0.4), 0.35, colour, 1, darker(colour, 0.42)), true);

/** A round clay teapot standing on 0,0: 190 wide with spout (right) and handle, 120 high. */
export function teapot(sheet: Sheet, clay: Colour): string {
  const body = across(sheet, clay);
  const dark = darker(clay, 0.5);
  return (
    ellipse(6, 0, 92, 10, '#1d1512', 'opacity=".28"') +
    stroke('M-54 -66C-104 -84 -110 -16 -58 -20', dark, 13) +
    stroke('M-56 -68C-102 -84 -106 -22 -60 -24', lighter(clay, 0.12), 5) +
    fill('M50 -34C76 -36 82 -62 100 -78L110 -74C100 -52 92 -20 52 -14Z', body) +
    fill(
      'M-40 0C-66 -8 -72 -34 -64 -56C-54 -80 -26 -88 0 -88C26 -88 54 -80 64 -56C72 -34 66 -8 40 0Z',
      body,
    ) +
    fill('M-40 -84C-36 -98 -16 -102 0 -102C16 -102 36 -98 40 -84C20 -90 -20 -90 -40 -84Z', body) +
    ellipse(0, -85, 40, 4.4, dark, 'opacity=".55"') +
    ellipse(0, -108, 11, 9, clay) +
    ellipse(-3, -111, 4, 3, lighter(clay, 0.5), 'opacity=".7"') +
    fill(
      'M-48 -58C-42 -74 -30 -78 -18 -80C-32 -70 -38 -56 -40 -40C-46 -44 -50 -50 -48 -58Z',
      lighter(clay, 0.6),
      'opacity=".4"',
    )
  );
}

/** A handleless cup with tea, standing on 0,0: 74 wide, 46 high. */
export function teacup(sheet: Sheet, glaze: Colour, tea: Colour): string {
  return (
    ellipse(2, 0, 34, 5, '#1d1512', 'opacity=".25"') +
    fill('M-37 -44C-36 -20 -26 -4 -14 0H14C26 -4 36 -20 37 -44Z', across(sheet, glaze)) +
    ellipse(0, -44, 37, 9, lighter(glaze, 0.35)) +
    ellipse(0, -42.6, 32, 6.8, tea) +
    ellipse(-9, -43.6, 13, 2.2, lighter(tea, 0.5), 'opacity=".7"') +
    stroke('M-30 -24Q0 -14 30 -24', mix(glaze, '#3c6a70', 0.6), 1.6, 'opacity=".6"')
  );
}

/** Steam: two slow threads that fade upwards from 0,0. */
export function steam(sheet: Sheet, height: number): string {
  const paint = sheet.gradient(fading('#ffffff', 0, 0, 0.5, 0.5, 1, 0.1), 0, -height, 0, 0);
  const h = height;
  return `<g ${sheet.blur(2.6)}>${stroke(`M0 0C-26 ${-h * 0.3} 22 ${-h * 0.55} -6 ${-h}M14 -4C-2 ${-h * 0.3} 36 ${-h * 0.5} 16 ${-h * 0.82}`, paint, 6)}</g>`;
}
