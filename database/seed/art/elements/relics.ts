import { type Colour, darker, lighter, mix } from '../colour';
import { circle, ellipse, fill, n, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';

const round = (sheet: Sheet, colour: Colour) =>
  sheet.shade(
    stops(0, darker(colour, 0.3), 0.28, lighter(colour, 0.34), 0.5, colour, 1, darker(colour, 0.6)),
    true,
  );

/** A three-legged bronze vessel (鼎), standing on 0,0, about 240 wide and 250 high. */
export function bronzeDing(sheet: Sheet): string {
  const green = '#5f7f70';
  const body = round(sheet, green);
  const dark = darker(green, 0.55);
  const spiral = (x: number) => `M${x - 14} -122h22v22h-16v-12h8M${x + 16} -100v-22`;
  const bosses = [-84, -42, 0, 42, 84]
    .map((x) => circle(x, -84, 6, lighter(green, 0.2)) + circle(x + 1, -82, 6, dark, 'opacity=".4"'))
    .join('');
  const leg = (x: number, w: number) =>
    fill(
      `M${x - w} -116C${x - w * 0.7} -30 ${x - w * 0.6} -12 ${x - w * 0.9} 0H${x + w * 0.9}C${x + w * 0.6} -12 ${x + w * 0.7} -30 ${x + w} -116Z`,
      body,
    );
  return (
    leg(0, 14) +
    leg(-76, 18) +
    leg(76, 18) +
    fill(
      'M-74 -176C-84 -210 -78 -246 -56 -246C-34 -246 -30 -210 -38 -176H-50C-44 -206 -48 -230 -57 -230C-66 -230 -68 -206 -62 -176Z',
      body,
    ) +
    fill(
      'M74 -176C84 -210 78 -246 56 -246C34 -246 30 -210 38 -176H50C44 -206 48 -230 57 -230C66 -230 68 -206 62 -176Z',
      body,
    ) +
    fill('M-116 -164C-118 -96 -84 -56 0 -52C84 -56 118 -96 116 -164Z', body) +
    rect(-124, -180, 248, 18, body, 'rx="5"') +
    rect(-124, -166, 248, 4, dark, 'opacity=".6"') +
    stroke([-86, -44, 0, 44, 86].map(spiral).join(''), dark, 3.4, 'opacity=".75"') +
    stroke('M-112 -132Q0 -116 112 -132M-106 -96Q0 -74 106 -96', dark, 2.6, 'opacity=".6"') +
    bosses
  );
}

/** A celadon vase (梅瓶) on a dark stand, standing on 0,0, about 130 wide and 260 high. */
export function celadonVase(sheet: Sheet, glaze: Colour = '#a8c6b4'): string {
  const body = round(sheet, glaze);
  const line = darker(glaze, 0.28);
  const petals = [-40, -20, 0, 20, 40]
    .map((x) => `M${x - 9} -34C${x - 9} -62 ${x} -70 ${x} -76C${x} -70 ${x + 9} -62 ${x + 9} -34`)
    .join('');
  return (
    fill('M-58 0L-50 -18H50L58 0H44L40 -8H-40L-44 0Z', '#3f2a22') +
    fill(
      'M-38 -18C-42 -70 -68 -118 -66 -172C-64 -214 -36 -228 -20 -234V-248H20V-234C36 -228 64 -214 66 -172C68 -118 42 -70 38 -18Z',
      body,
    ) +
    ellipse(0, -248, 24, 6, lighter(glaze, 0.3)) +
    ellipse(0, -247, 17, 3.6, darker(glaze, 0.55)) +
    stroke(petals, line, 1.8, 'opacity=".8"') +
    stroke(
      'M-30 -210Q0 -202 30 -210M-60 -150C-30 -190 -6 -130 20 -168S56 -150 62 -160M-54 -124C-26 -150 4 -104 30 -136S54 -128 56 -132',
      line,
      1.8,
      'opacity=".7"',
    ) +
    fill(
      'M-48 -190C-40 -214 -30 -220 -22 -224C-34 -206 -40 -176 -38 -140C-46 -154 -52 -172 -48 -190Z',
      '#ffffff',
      'opacity=".4"',
    )
  );
}

/** A temple bell hanging from 0,0: about 200 wide, 280 high. */
export function bronzeBell(sheet: Sheet): string {
  const bronze = '#7c6a48';
  const body = round(sheet, bronze);
  const dark = darker(bronze, 0.5);
  let studs = '';
  for (const row of [92, 112, 132])
    for (const x of [-56, -40, -24, 24, 40, 56])
      studs += circle(x * (1 + (row - 92) / 500), row, 4, lighter(bronze, 0.25));
  const edge = Array.from(
    { length: 8 },
    (_, i) => `Q${n(-104 + i * 26 + 13)} ${i % 2 ? 268 : 290} ${n(-104 + (i + 1) * 26)} 278`,
  ).join('');
  return (
    stroke('M0 0V26', '#2f2723', 9) +
    stroke('M-22 50C-30 14 30 14 22 50', bronze, 13) +
    fill(
      `M-62 66C-58 46 58 46 62 66C78 130 82 210 104 278L104 278${''}L-104 278C-82 210 -78 130 -62 66Z`,
      body,
    ) +
    fill(`M-104 278${edge}V286H-104Z`, dark) +
    stroke('M-66 80H66M-72 150H72M-78 196H78M-92 250H92', dark, 3.4, 'opacity=".7"') +
    stroke('M0 66V250M-12 66V250M12 66V250', dark, 2, 'opacity=".5"') +
    studs +
    circle(0, 222, 17, lighter(bronze, 0.22)) +
    circle(0, 222, 11, mix(bronze, dark, 0.4)) +
    circle(0, 222, 4, lighter(bronze, 0.3))
  );
}
