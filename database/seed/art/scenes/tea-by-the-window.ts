import { darker, lighter } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { culm, grove } from '../elements/bamboo';
import { finish } from '../elements/finish';
import { leafShadow } from '../elements/leaf-shadow';
import { wisps } from '../elements/mist';
import { peaks } from '../elements/ridge';
import { sky, sun } from '../elements/sky';
import { steam, teacup, teapot } from '../elements/teaware';
import { dawn } from '../palettes';
import { circle, ellipse, fill, place, pt, rect } from '../shape';
import { Sheet } from '../sheet';
import { fading, stops } from '../stops';

const ranges: RangePlan[] = [
  { depth: 0.86, baseY: 610, summits: peaks([520, 200, 120, 760, 300, 110, 980, 210, 120]) },
  { depth: 0.6, baseY: 640, summits: peaks([430, 210, 130, 1050, 180, 120, 700, 90, 160]), trees: 14 },
];

/** What lies behind. */
function background(sheet: Sheet): string[] {
  return [
    sky(sheet, 620, stops(0, '#a9c9c4', 0.6, '#e9e2c8', 1, '#f7d9b8')),
    sun(sheet, 880, 300, 40, 360),
    backdrop(sheet, ranges),
    grove(sheet, 760, 40, [
      { depth: 0.4, count: 5, width: 12, from: 440, to: 700 },
      { depth: 0.08, count: 3, width: 22, from: 440, to: 610 },
      { depth: 0.2, count: 2, width: 16, from: 960, to: 1040 },
    ]),
  ];
}

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  return [
    ellipse(800, 716, 560, 12, '#f7d9b8', 'opacity=".16"'),
    place(teapot(sheet, '#7d4633'), pt(610, 770), 1.55),
    place(teacup(sheet, '#e6ebe2', '#b9853a'), pt(920, 800), 1.5),
    place(teacup(sheet, '#e6ebe2', '#b9853a'), pt(1100, 768), 1.3),
    place(steam(sheet, 190), pt(920, 726), 1),
    place(steam(sheet, 150), pt(1100, 704), 1),
    rect(1276, 600, 60, 176, sheet.shade(stops(0, '#7fa39b', 0.4, '#4f7f7a', 1, '#2b5552'), true), 'rx="26"'),
    rect(1290, 580, 32, 40, '#4f7f7a'),
    ellipse(1306, 580, 18, 5, '#20403f'),
    culm(sheet, {
      x: 1306,
      footY: 584,
      topY: 300,
      width: 7,
      colour: '#5f8a55',
      leaf: '#3c7556',
      lean: -80,
      sprays: 8,
      crown: 0.8,
    }),
    circle(880, 300, 420, sheet.glow(fading(palette.light, 0, 0.35, 1, 0))),
  ];
}

/** Tea by the round window: pot and cups on a dark table, bamboo and a far peak outside. */
export function teaByTheWindow(): Sheet {
  const sheet = new Sheet('free-garden-2', 1600, 900, dawn);
  const wall = '#e4d8c2';
  const round = 'M740 400m-318 0a318 318 0 1 0 636 0a318 318 0 1 0 -636 0Z';
  const wood = sheet.gradient(stops(0, '#6b4432', 0.25, '#54352a', 1, '#2e1f1b'), 0, 690, 0, 900);
  const table =
    rect(0, 690, 1600, 220, wood) +
    rect(0, 690, 1600, 7, '#a06f50') +
    [732, 770, 822, 868]
      .map((y) =>
        fill(
          `M0 ${y}Q500 ${y - 9} 900 ${y + 3}T1600 ${y - 4}L1600 ${y - 2}Q1200 ${y + 8} 900 ${y + 5}T0 ${y + 2}Z`,
          '#2a1c18',
          'opacity=".4"',
        ),
      )
      .join('');
  sheet.add(
    ...background(sheet),
    wisps(sheet, 420, 680, 0.5),
    fill(
      `M0 0H1600V900H0Z${round}`,
      sheet.gradient(stops(0, lighter(wall, 0.3), 1, darker(wall, 0.22)), 300, 0, 1500, 900),
      'fill-rule="evenodd"',
    ),
    fill(round, 'none', 'stroke="#5a3a2c" stroke-width="34"'),
    fill(round, 'none', 'stroke="#8a5a42" stroke-width="7"'),
    leafShadow(sheet, 1340, 420, 260, 44, '#4a4436'),
    table,
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
