import { backdrop, type RangePlan } from '../elements/backdrop';
import { ground } from '../elements/field';
import { finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { hall } from '../elements/hall';
import { lamplight } from '../elements/lantern';
import { materials } from '../elements/materials';
import { mistBank } from '../elements/mist';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky } from '../elements/sky';
import { snowfall } from '../elements/snowfall';
import { snow } from '../palettes';
import { fill, place, pt, rect } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  { depth: 0.82, baseY: 470, summits: peaks([110, 250, 120, 400, 330, 120, 700, 260, 120]) },
  {
    depth: 0.55,
    baseY: 510,
    summits: peaks([0, 230, 130, 230, 120, 110, 580, 130, 120, 800, 240, 120]),
    trees: 16,
  },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  return [
    ...[
      [300, 640],
      [500, 640],
      [262, 720],
      [538, 720],
    ].map(
      ([x = 0, y = 0]) =>
        rect(x - 9, y - 34, 18, 34, '#9fadb6') +
        rect(x - 14, y - 52, 28, 20, '#7d8c96') +
        rect(x - 15, y - 58, 30, 8, '#f8fafb') +
        lamplight(sheet, x, y - 42, 40),
    ),
    place(person(sheet, { coat: '#c8452e', hair: 'bun', umbrella: '#e9d2a8' }), pt(384, 716), 1.3),
    place(person(sheet, { coat: '#2f4a5a', size: 0.64 }), pt(424, 720), 1.4),
    snowfall(sheet, 220),
  ];
}

/** The museum hall after snow, its terrace swept, doors warm. */
export function tourHall(): Sheet {
  const sheet = new Sheet('tour-07', 800, 800, { ...snow, lit: true });
  const { palette } = sheet;
  const m = materials(palette, 0);
  sheet.add(
    sky(sheet, 480),
    backdrop(sheet, ranges),
    mistBank(sheet, 500, 34, 0.6),
    canopy(sheet, () => 540, {
      from: -20,
      to: 150,
      pitch: 24,
      height: 120,
      tones: ['#6d8490', '#b9c7cf', '#f3f7f8'],
    }),
    canopy(sheet, () => 540, {
      from: 650,
      to: 830,
      pitch: 24,
      height: 120,
      tones: ['#6d8490', '#b9c7cf', '#f3f7f8'],
    }),
    ground(sheet, (x) => 560 + Math.sin(x / 200) * 4, '#dfe7ea', '#f7fafb', 200),
    place(hall(sheet, m, { bays: 7 }), pt(400, 528), 1.12),
    fill('M350 600H450L520 812H280Z', '#c9d2d8'),
    fill('M350 600H356L296 812H280ZM444 600H450L520 812H504Z', '#eef3f5'),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
