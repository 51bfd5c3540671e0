import { mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { boat, wake } from '../elements/boat';
import { finish } from '../elements/finish';
import { lotusPatch, reeds, willow } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { materials } from '../elements/materials';
import { pagoda } from '../elements/pagoda';
import { pavilion } from '../elements/pavilion';
import { peaks } from '../elements/ridge';
import { sky, streaks } from '../elements/sky';
import { balustrade } from '../elements/timberwork';
import { lake, mirrored, ripples, shoreSeam } from '../elements/water';
import { air, noon } from '../palettes';
import { place, pt, rect } from '../shape';
import { Sheet } from '../sheet';

/** A zigzag walk on piles that leads out to the water pavilion. */
function waterPavilion(sheet: Sheet, x: number, y: number): string {
  const m = materials(sheet.palette, 0.04);
  const piles = [-80, -30, 30, 80].map((at) => rect(x + at - 4, y - 2, 8, 30, m.stoneDark)).join('');
  const walk =
    rect(x + 80, y - 8, 700, 9, m.stone) +
    Array.from({ length: 12 }, (_, i) => rect(x + 110 + i * 56, y, 6, 26, m.stoneDark)).join('');
  return (
    piles +
    walk +
    balustrade(x + 92, x + 780, y - 8, 22, m) +
    place(pavilion(sheet, m, { base: false, storeys: 2 }), pt(x, y - 8)) +
    rect(x - 98, y - 9, 196, 10, m.stoneLit)
  );
}

const ranges: RangePlan[] = [
  {
    depth: 0.88,
    baseY: 520,
    summits: peaks([200, 210, 190, 620, 150, 230, 1050, 240, 190, 1420, 180, 200]),
  },
  {
    depth: 0.6,
    baseY: 524,
    summits: peaks([60, 240, 170, 380, 130, 190, 1250, 150, 180, 1540, 260, 150]),
    trees: 14,
  },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  return [
    lotusPatch(sheet, 260, 800, 420, 56, mix(palette.leaf[1] ?? palette.near, palette.near, 0.25), '#e79aa6'),
    lotusPatch(
      sheet,
      1420,
      850,
      300,
      40,
      mix(palette.leaf[1] ?? palette.near, palette.near, 0.35),
      '#e79aa6',
    ),
    reeds(sheet, -20, 180, 910, 190, 60, mix(palette.near, palette.leaf[1] ?? palette.near, 0.3)),
    willow(sheet, pt(-20, -30), pt(520, -70), 34, 330, palette.leaf[2] ?? palette.grass),
  ];
}

/** Summer noon: lotus in front, the two-storeyed water pavilion, a boat gliding behind it. */
export function lotusLake(): Sheet {
  const sheet = new Sheet('day-ticket-1', 1600, 900, noon);
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const shore =
    backdrop(sheet, ranges) +
    place(pagoda(sheet, materials(palette, 0.42), 7), pt(410, 512), 0.5) +
    canopy(sheet, () => 528, {
      from: -20,
      to: 760,
      pitch: 20,
      height: 60,
      tones: [leaf(0, 0.36), leaf(1, 0.3), leaf(2, 0.36)],
    }) +
    canopy(sheet, () => 528, {
      from: 1240,
      to: 1640,
      pitch: 20,
      height: 78,
      tones: [leaf(0, 0.3), leaf(1, 0.24), leaf(2, 0.3)],
    });
  const house = waterPavilion(sheet, 1020, 612);
  sheet.add(
    sky(sheet, 520),
    streaks(sheet, 90, 300, 8, '#ffffff'),
    shore,
    lake(sheet, 524, '#d3e8dd', '#3f8b8c'),
    mirrored(sheet, shore, 524, 0.6),
    shoreSeam(sheet, 524, palette.haze, 0.7),
    mirrored(sheet, house, 634, 0.5, 12),
    ripples(sheet, 540, 90, '#ffffff', 0.3),
    mirrored(sheet, place(boat(sheet), pt(560, 640), 0.86), 646, 0.4, 8),
    place(boat(sheet), pt(560, 640), 0.86),
    wake(370, 652, 180, '#ffffff', 0.6),
    house,
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
