import { lighter, mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { crane } from '../elements/bird';
import { bloom, finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { mistBank, wisps } from '../elements/mist';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { lake, lightPath, mirrored } from '../elements/water';
import { dawn } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  { depth: 0.86, baseY: 420, summits: peaks([200, 170, 160, 520, 120, 170, 860, 260, 120, 960, 190, 120]) },
  {
    depth: 0.62,
    baseY: 428,
    summits: peaks([60, 220, 110, 180, 150, 90, 1120, 150, 140], 1.4),
    rough: 0.34,
  },
  { depth: 0.4, baseY: 434, summits: peaks([-40, 120, 160, 1230, 130, 180]), trees: 15 },
];

/** Bird-watching at dawn: a line of cranes low over misty water, reeds in front. */
export function cranesAtDawn(): Sheet {
  const sheet = new Sheet('article-06', 1200, 800, dawn);
  const { palette } = sheet;
  const shore = backdrop(sheet, ranges);
  const flight = [
    [200, 560, 0.7, 1],
    [380, 520, 0.62, 0.3],
    [540, 560, 0.66, -0.6],
    [690, 500, 0.6, 0.9],
    [850, 530, 0.7, -0.3],
    [1000, 470, 0.62, 1],
  ] as const;
  const cranes = flight
    .map(([x, y, s, beat]) => place(crane('#fffaf0', '#2b3b3d', beat), pt(x, y), s))
    .join('');
  sheet.add(
    sky(sheet, 430),
    streaks(sheet, 60, 220, 7, '#fdeedb'),
    sun(sheet, 700, 300, 44, 460),
    shore,
    lake(sheet, 432, '#f0d9c2', '#6f9c9f'),
    mirrored(sheet, shore, 432, 0.6),
    lightPath(sheet, 700, 440, 160, '#fff3dc', 0.8),
    mistBank(sheet, 470, 44, 0.55),
    wisps(sheet, 380, 620, 0.6),
    `<g opacity=".28">${mirrored(sheet, cranes, 640, 1, 14)}</g>`,
    cranes,
    bloom(sheet, 700, 300, 520, 0.36),
    reeds(sheet, -20, 420, 812, 190, 130, mix(palette.near, palette.ink, 0.3), lighter('#e8d9b8', 0.1)),
    reeds(sheet, 860, 1230, 812, 150, 110, mix(palette.near, palette.ink, 0.3), '#efe1c4'),
  );
  finish(sheet);
  return sheet;
}
