import { darker, lighter } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { bloom, finish } from '../elements/finish';
import { mistBank } from '../elements/mist';
import { peaks } from '../elements/ridge';
import { sky, stars, sun } from '../elements/sky';
import { night, type Palette } from '../palettes';
import { circle, fill, n, type Point, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const tile = '#2b3846';
const dark = '#17212c';
const edgeLight = '#53657a';

const moonrise: Palette = {
  ...night,
  sky: stops(0, '#16294a', 0.5, '#4a5f80', 0.85, '#c99a86', 1, '#edb98e'),
};

/** The hip from the ridge down to the upturned corner, and the eave under it. */
const hipPath = 'M420 -20C520 160 700 300 990 320C1010 318 1030 300 1044 268';
function hipAt(t: number): Point {
  const blend = (a: number, b: number, c: number, d: number) =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d;
  return pt(blend(420, 520, 700, 990), blend(-20, 160, 300, 320));
}
function eaveAt(x: number): number {
  const t = (x + 10) / 1000;
  return 474 - t * 34 - t ** 3 * 70;
}

function tiledSlope(sheet: Sheet): string {
  const surface =
    'M-20 -20H420C520 160 700 300 990 320C1010 318 1030 300 1044 268C1050 316 1040 352 1004 366C860 420 500 470 -20 470Z';
  let rows = '';
  for (let x = -10; x < 1000; x += 34) {
    const under = Array.from({ length: 40 }, (_, i) => hipAt(i / 39)).find((p) => p.x >= x);
    const top = x < 420 ? -20 : (under?.y ?? 320);
    rows += `M${n(x + (eaveAt(x) - top) * 0.1)} ${n(top)}Q${n(x + 4)} ${n(top + (eaveAt(x) - top) * 0.6)} ${n(x)} ${n(eaveAt(x))}`;
  }
  const ends = Array.from({ length: 30 }, (_, i) => {
    const x = -10 + i * 34;
    return (
      circle(x, eaveAt(x), 15, '#46566a') +
      `<circle cx="${x}" cy="${n(eaveAt(x))}" r="9" fill="none" stroke="#6f8094" stroke-width="2.4"/>`
    );
  }).join('');
  return (
    fill(surface, sheet.gradient(stops(0, lighter(tile, 0.14), 1, darker(tile, 0.3)), 0, 0, 0, 460)) +
    `<g ${sheet.clip(surface)}>${stroke(rows, dark, 13)}${stroke(rows, edgeLight, 3.4, 'opacity=".7" transform="translate(-4 0)"')}</g>` +
    ends
  );
}

/** Wall, beams and bracket arms in the shadow of the eave. */
function underEave(sheet: Sheet): string {
  const arm = (i: number) => {
    const x = 20 + i * 74;
    return (
      rect(x - 8, 492, 16, 66, '#2f5a64') +
      fill(`M${x - 30} 520Q${x} 556 ${x + 30} 520V508H${x - 30}Z`, '#3f7078') +
      rect(x - 34, 500, 68, 9, '#8a3c30') +
      rect(x - 5, 512, 10, 7, '#c99d55')
    );
  };
  return (
    fill('M-20 470L880 410L800 470L690 558H-20Z', '#1d1a24') +
    fill('M-20 600H560V820H-20Z', '#5a2b29') +
    rect(-20, 556, 700, 46, sheet.gradient(stops(0, '#8f4638', 1, '#4f2524'), 0, 556, 0, 602)) +
    rect(-20, 604, 600, 26, '#2f5a64') +
    [60, 200, 340, 480].map((x) => circle(x, 617, 7, '#c99d55')).join('') +
    Array.from({ length: 9 }, (_, i) => arm(i)).join('') +
    rect(486, 630, 74, 200, sheet.shade(stops(0, '#a8503c', 0.4, '#7d3329', 1, '#331719'), true))
  );
}

/** A small ridge beast, seated, facing the corner. */
const beast =
  'M-20 10Q-22 -16 -12 -28Q-20 -34 -16 -46Q-8 -58 6 -54L20 -46L18 -38L6 -36Q14 -24 12 -10L22 4V10Z';

/** Wind bell hanging from the corner. */
const bell =
  stroke('M1030 346V404', dark, 4) +
  fill('M1014 404Q1030 392 1046 404L1062 462Q1030 476 998 462Z', '#b98a4a') +
  fill('M1034 398Q1042 399 1046 404L1062 462Q1050 469 1040 470Z', '#6f4d26') +
  stroke('M1004 446Q1030 458 1056 446', '#e0bd80', 2.4) +
  stroke('M1030 470V506', dark, 3) +
  fill('M1016 506H1044L1038 540H1022Z', '#d9b36c');

const ranges: RangePlan[] = [
  { depth: 0.7, baseY: 760, summits: peaks([560, 120, 150, 840, 90, 150, 1100, 190, 140]) },
  {
    depth: 0.35,
    baseY: 820,
    summits: peaks([480, 110, 180, 980, 90, 170, 1220, 170, 140]),
    trees: 18,
    mist: 0.3,
  },
];

/** Culture: flying eaves close at hand, a row of small beasts, a wind bell against the moonrise. */
export function categoryCulture(): Sheet {
  const sheet = new Sheet('category-culture', 1200, 800, moonrise);
  sheet.add(
    sky(sheet, 800),
    stars(sheet, 90, 360),
    sun(sheet, 900, 580, 74, 420),
    backdrop(sheet, ranges),
    mistBank(sheet, 740, 40, 0.25),
    underEave(sheet),
    tiledSlope(sheet),
    stroke(hipPath, dark, 34),
    stroke(hipPath, edgeLight, 8, 'transform="translate(3 -9)"'),
    ...[0.5, 0.6, 0.7, 0.8, 0.89].map((t) =>
      place(
        fill(beast, '#1c2733') + stroke('M-12 -28Q-4 -44 8 -50', edgeLight, 3),
        pt(hipAt(t).x + 4, hipAt(t).y - 18),
        1.05,
        false,
        34 - t * 30,
      ),
    ),
    bell,
    bloom(sheet, 900, 580, 460, 0.3),
  );
  finish(sheet);
  return sheet;
}
