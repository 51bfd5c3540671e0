import { darker, lighter, mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { finish } from '../elements/finish';
import { blossomBough } from '../elements/foliage';
import { lantern } from '../elements/lantern';
import { materials } from '../elements/materials';
import { mistPatch } from '../elements/mist';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { roof } from '../elements/roof';
import { sky } from '../elements/sky';
import { snowfall } from '../elements/snowfall';
import { beam } from '../elements/timberwork';
import { snow } from '../palettes';
import { circle, fill, place, points, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

/** One red leaf with nine rows of gilt studs and a ring in a beast's mouth; its meeting edge is at x = 0. */
function leaf(sheet: Sheet, width: number, height: number, side: 1 | -1): string {
  const red = '#a5382b';
  const gold = sheet.glow(stops(0, '#f6dca0', 0.5, '#cfa04f', 1, '#8a6228'));
  const x = side === 1 ? 0 : -width;
  const face = sheet.shade(stops(0, lighter(red, 0.1), 0.5, red, 1, darker(red, 0.35)), side === 1);
  let studs = '';
  for (let row = 0; row < 7; row++) {
    for (let column = 0; column < 5; column++) {
      const cx = x + width * (0.14 + column * 0.18);
      const cy = -height * (0.93 - row * 0.136);
      studs +=
        circle(cx + 2, cy + 3, width * 0.042, darker(red, 0.5), 'opacity=".5"') +
        circle(cx, cy, width * 0.042, gold);
    }
  }
  const knocker = side * width * 0.16;
  const ring =
    circle(knocker, -height * 0.44, width * 0.085, '#8a6228') +
    circle(knocker, -height * 0.445, width * 0.07, gold) +
    fill(`M${knocker - 14} ${-height * 0.455}l8 -5 6 7 6 -7 8 5 -6 12h-16Z`, '#7a5524', 'opacity=".7"') +
    `<circle cx="${knocker}" cy="${-height * 0.375}" r="${width * 0.075}" fill="none" stroke="#b98a3c" stroke-width="6"/>`;
  return (
    rect(x, -height, width, height, face) +
    stroke(`M${x + 3} ${-height + 3}H${x + width - 3}V-3H${x + 3}Z`, darker(red, 0.45), 3) +
    studs +
    ring
  );
}

const ranges: RangePlan[] = [
  {
    depth: 0.8,
    baseY: 250,
    summits: peaks([120, 190, 140, 420, 130, 150, 840, 210, 150, 1120, 150, 130]),
  },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  const m = materials(palette, 0);
  return [
    ...[284, 876].map(
      (x) =>
        rect(x, 250, 44, 460, sheet.shade(stops(0, '#8d3528', 0.3, '#b5503c', 1, '#4f1f1a'), true)) +
        rect(x - 12, 660, 68, 50, m.stone) +
        rect(x - 12, 660, 68, 12, m.stoneLit),
    ),
    place(lantern(sheet, 0.7), pt(190, 250), 1.7),
    place(lantern(sheet, 0.7), pt(1010, 250), 1.7),
    rect(0, 704, 1200, 100, sheet.gradient(stops(0, '#dfe6ea', 1, '#f7fafb'), 0, 704, 0, 800)),
    rect(250, 704, 700, 18, '#c4ced5'),
    rect(250, 700, 700, 8, '#f8fbfc'),
    rect(190, 738, 820, 16, '#ccd5db'),
    rect(190, 732, 820, 8, '#fbfdfe'),
    mistPatch(sheet, 604, 716, 120, 20, 0.7, '#fff3d8'),
    place(person(sheet, { coat: '#2f5a66', pack: '#d9b36c', hair: 'hat' }), pt(602, 744), 1.75),
    place(
      blossomBough(sheet, points([0, 0, 90, -60, 170, -70, 250, -130, 320, -140]), '#3b302e', '#d9566a', 14),
      pt(-30, 560),
    ),
    snowfall(sheet, 240),
  ];
}

/** Winter: great vermilion doors stand ajar, a visitor at the gap, snow coming down, plum flowering beside them. */
export function realName(): Sheet {
  const sheet = new Sheet('real-name', 1200, 800, snow);
  const { palette } = sheet;
  const m = materials(palette, 0);
  const wall = '#b04a3b';
  const face = sheet.gradient(
    stops(0, mix(wall, '#000000', 0.15), 0.4, wall, 1, mix(wall, '#3a1a18', 0.3)),
    0,
    120,
    0,
    700,
  );
  sheet.add(
    sky(sheet, 300),
    backdrop(sheet, ranges),
    rect(0, 190, 1200, 520, face),
    `<g transform="translate(600 190)">${roof(sheet, { half: 900, rise: 70, ridge: 880, lift: 8 }, m)}</g>`,
    rect(300, 250, 600, 460, darker(palette.timber, 0.55)),
    rect(574, 330, 60, 380, sheet.gradient(stops(0, '#dfe8ec', 1, '#fbf3e2'), 0, 330, 0, 710)),
    `<g ${sheet.clip('M570 330H640V710H570Z')}>${backdrop(sheet, [{ depth: 0.55, baseY: 560, summits: peaks([560, 60, 60, 620, 150, 60]), mist: 0.8 }])}</g>`,
    place(leaf(sheet, 232, 380, -1), pt(568, 710)),
    place(leaf(sheet, 214, 380, 1), pt(650, 710)),
    fill('M634 330L650 330V710L634 724Z', '#5c211b'),
    rect(300, 250, 600, 80, m.timberDark),
    `<g transform="translate(600 244)">${beam(sheet, 300, 0, 84, m)}</g>`,
    ...[-130, -44, 44, 130].map(
      (x) =>
        rect(600 + x - 15, 296, 30, 30, '#c99a4a', 'rx="4"') +
        rect(600 + x - 10, 301, 20, 20, '#8f6429', 'rx="3"'),
    ),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
