import { backdrop, type RangePlan } from '../elements/backdrop';
import { bloom, finish } from '../elements/finish';
import { lantern } from '../elements/lantern';
import { materials } from '../elements/materials';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { steam, teacup, teapot } from '../elements/teaware';
import { coping } from '../elements/wall';
import { lake, mirrored, ripples, shoreSeam } from '../elements/water';
import { dusk } from '../palettes';
import { circle, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';
import { fading, stops } from '../stops';

const ranges: RangePlan[] = [
  {
    depth: 0.82,
    baseY: 430,
    summits: peaks([120, 170, 150, 430, 230, 150, 720, 130, 170, 1060, 200, 160]),
  },
  { depth: 0.54, baseY: 436, summits: peaks([20, 150, 150, 300, 90, 150, 1180, 190, 150]), trees: 14 },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  return [
    place(teapot(sheet, '#5f3a30'), pt(600, 630), 0.62),
    place(teacup(sheet, '#dfe5dc', '#b9853a'), pt(724, 630), 0.66),
    place(teacup(sheet, '#dfe5dc', '#b9853a'), pt(500, 630), 0.66),
    place(steam(sheet, 120), pt(724, 600), 0.9),
    ...[390, 890].map(
      (x) =>
        rect(x - 50, 690, 100, 14, '#5a3428', 'rx="4"') +
        rect(x - 40, 704, 10, 66, '#2f1b17') +
        rect(x + 30, 704, 10, 66, '#2f1b17'),
    ),
    circle(300, 130, 220, sheet.glow(fading(palette.lamp, 0, 0.3, 1, 0))),
    circle(900, 130, 220, sheet.glow(fading(palette.lamp, 0, 0.3, 1, 0))),
  ];
}

/** The tea house on the water: eaves, lamps, one table set for two. */
export function teaHouse(): Sheet {
  const sheet = new Sheet('article-12', 1200, 800, { ...dusk, lit: true });
  const { palette } = sheet;
  const m = materials(palette, 0.02);
  const shore = backdrop(sheet, ranges);
  const rail =
    rect(0, 598, 1200, 12, m.timber) +
    rect(0, 650, 1200, 8, m.timberDark) +
    stroke(Array.from({ length: 40 }, (_, i) => `M${15 + i * 30} 608V652`).join(''), m.timberDark, 5);
  const table =
    rect(-190, -10, 380, 18, '#5a3428', 'rx="4"') +
    rect(-190, -10, 380, 5, '#9a6144') +
    rect(-160, 8, 16, 150, '#3a211b') +
    rect(144, 8, 16, 150, '#3a211b');
  sheet.add(
    sky(sheet, 440),
    streaks(sheet, 130, 260, 5, '#fbd7a8'),
    sun(sheet, 520, 350, 40, 440),
    shore,
    lake(sheet, 436, '#f3c795', '#6d6478'),
    mirrored(sheet, shore, 436, 0.6),
    shoreSeam(sheet, 436, palette.light, 0.5),
    ripples(sheet, 450, 50, '#ffe3b8', 0.36),
    bloom(sheet, 520, 350, 460, 0.34),
    rail,
    rect(0, 700, 1200, 110, sheet.gradient(stops(0, '#6b4534', 1, '#2b1c1c'), 0, 700, 0, 800)),
    ...[716, 742, 772].map((y) => rect(0, y, 1200, 2, '#2b1a18', 'opacity=".6"')),
    ...[120, 1080].map(
      (x) =>
        rect(x - 22, 0, 44, 720, sheet.shade(stops(0, '#6d2f26', 0.3, '#a8503c', 1, '#431d1a'), true)) +
        rect(x - 32, 690, 64, 30, m.stoneDark),
    ),
    `<g transform="translate(600 70)">${coping(-620, 620, -40, 0, m)}</g>`,
    rect(0, 33, 1200, 46, m.timberDark),
    rect(0, 40, 1200, 26, m.beam),
    ...[220, 410, 600, 790, 980].map((x) => circle(x, 53, 6, m.gold)),
    place(lantern(sheet), pt(300, 78), 1.3),
    place(lantern(sheet), pt(900, 78), 1.3),
    place(table, pt(640, 640), 1),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
