import { type Colour, darker, lighter } from '../colour';
import { circle, fill, stroke } from '../shape';

/** A Beijing swallow kite (沙燕), about 180 across, its bridle at 0,0. */
export function swallowKite(body: Colour, ground: Colour, accent: Colour): string {
  const wing = 'M0 -30C26 -50 62 -52 92 -34C84 -22 66 -10 40 -6C24 -4 10 -2 0 2Z';
  const tail = 'M0 34L10 40C20 62 30 84 46 100C34 98 22 92 14 84C8 72 2 62 0 56Z';
  const half =
    fill(wing, body) +
    fill('M14 -28C34 -42 60 -44 80 -34C70 -24 52 -16 34 -14C24 -14 16 -18 14 -28Z', ground) +
    circle(46, -29, 8, accent) +
    circle(46, -29, 4, lighter(accent, 0.5)) +
    stroke('M24 -24Q32 -34 36 -24M58 -24Q62 -34 70 -28', body, 2.4) +
    fill(tail, body) +
    fill('M6 46C14 62 22 76 32 88C24 86 18 82 14 76C10 66 6 58 6 46Z', accent) +
    fill('M0 -12C10 -12 17 0 15 16C13 30 8 38 0 42Z', body) +
    fill('M0 -4C6 -4 10 4 9 15C8 24 5 30 0 33Z', ground);
  return (
    half +
    `<g transform="scale(-1 1)">${half}</g>` +
    circle(0, -34, 13, body) +
    circle(-5, -37, 3.6, ground) +
    circle(5, -37, 3.6, ground) +
    circle(-5, -37, 1.6, darker(body, 0.6)) +
    circle(5, -37, 1.6, darker(body, 0.6)) +
    fill('M-4 -30L0 -24L4 -30Z', accent)
  );
}
