import { backdrop, type RangePlan } from '../elements/backdrop';
import { ground, scrub } from '../elements/field';
import { finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { greatTree } from '../elements/great-tree';
import { mistBank } from '../elements/mist';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky, sun } from '../elements/sky';
import { dusk } from '../palettes';
import { ellipse, fill, n, place, pt, stroke } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const ranges: RangePlan[] = [
  {
    depth: 0.85,
    baseY: 620,
    summits: peaks([260, 190, 200, 700, 150, 200, 1150, 230, 190, 1520, 180, 180]),
  },
  {
    depth: 0.58,
    baseY: 660,
    summits: peaks([60, 210, 180, 520, 130, 200, 1380, 220, 190, 1000, 90, 160]),
    trees: 18,
  },
];

/** What lies behind. */
function background(sheet: Sheet): string[] {
  return [
    sky(sheet, 620),
    sun(sheet, 1180, 330, 40, 480),
    backdrop(sheet, ranges, 'right'),
    canopy(sheet, () => 704, {
      from: 760,
      to: 1640,
      pitch: 24,
      height: 92,
      tones: ['#b07a4a', '#cf9350', '#e8b968'],
    }),
  ];
}

/** Autumn afternoon: a swing under the great ginkgo, leaves coming down. */
export function ginkgoSwing(): Sheet {
  const sheet = new Sheet('child-ticket-2', 1600, 900, {
    ...dusk,
    sky: stops(0, '#7f9aa6', 0.5, '#d9c9a6', 1, '#f7d9a0'),
    haze: '#f3dcb0',
    lit: false,
  });
  const { random } = sheet;
  const lawn = (x: number) => 716 + Math.sin(x / 300) * 12 - (x - 800) * 0.03;
  const leaves = Array.from({ length: 150 }, () => {
    const y = random.range(260, 890);
    return `<g transform="translate(${n(random.range(60, 1540))} ${n(y)}) rotate(${n(random.range(0, 360))})">${fill('M0 0Q-9 -6 -8 -12Q0 -15 8 -12Q9 -6 0 0L0 5Z', random.pick(['#e9b23f', '#f2c95c', '#d8922f']))}</g>`;
  });
  sheet.add(
    ...background(sheet),
    mistBank(sheet, 690, 40, 0.5),
    ground(sheet, lawn, '#cfa14e', '#7b4c33', 260),
    scrub(sheet, lawn, -20, 1620, 180, 150, '#8d5a35', '#d9a648'),
    ellipse(500, 760, 420, 40, '#5a3326', 'opacity=".28"'),
    place(greatTree(sheet, '#4a342c', '#dc9f35'), pt(470, 764), 1.72),
    stroke('M716 410L742 690M772 404L790 690', '#5a4030', 3.4),
    stroke('M732 692H802', '#4a342c', 9),
    place(
      person(sheet, { coat: '#c8452e', trousers: '#2f5a66', size: 0.7, hair: 'long', hand: 'up' }),
      pt(766, 716),
      2,
    ),
    place(person(sheet, { coat: '#f1e6d2', trousers: '#4b5a66', hand: 'out' }), pt(660, 778), 2),
    ...leaves,
    reeds(sheet, -20, 420, 912, 90, 90, '#6b4230'),
    reeds(sheet, 1100, 1620, 912, 110, 120, '#6b4230', '#f0d9a8'),
  );
  finish(sheet);
  return sheet;
}
