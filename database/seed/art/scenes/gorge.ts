import { mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { crane } from '../elements/bird';
import { cabin, onRope, rope } from '../elements/cable-car';
import { ground, scrub } from '../elements/field';
import { finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { mistPatch, wisps } from '../elements/mist';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky, streaks } from '../elements/sky';
import { ripples } from '../elements/water';
import { waterfall } from '../elements/waterfall';
import { air, noon } from '../palettes';
import { place, points, pt } from '../shape';
import { Sheet } from '../sheet';

const nearOutline = points([
  1220, 810, 1220, 150, 1120, 170, 1060, 240, 990, 300, 960, 420, 880, 500, 850, 620, 760, 720, 740, 810,
]);

const middleOutline = points([
  -20, 810, -20, 190, 60, 176, 150, 210, 210, 300, 280, 340, 300, 440, 380, 520, 400, 640, 470, 720, 480, 810,
]);

const farOutline = points([330, 640, 380, 420, 440, 330, 520, 296, 660, 290, 760, 320, 830, 420, 880, 640]);

const ranges: RangePlan[] = [
  { depth: 0.8, baseY: 520, summits: peaks([430, 250, 120, 620, 190, 120, 800, 290, 120]) },
];

/** What lies behind. */
function background(sheet: Sheet): string[] {
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  return [
    sky(sheet, 560),
    streaks(sheet, 50, 160, 5, '#ffffff'),
    backdrop(sheet, ranges),
    rock(sheet, farOutline, mix(palette.rock, palette.haze, 0.35), mix(palette.near, palette.haze, 0.45)),
    canopy(sheet, () => 302, {
      from: 430,
      to: 570,
      pitch: 17,
      height: 46,
      tones: [leaf(0, 0.3), leaf(1, 0.26), leaf(2, 0.3)],
    }),
  ];
}

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const [from, to, sag] = [pt(-30, 150), pt(1230, 90), 60];
  return [
    mistPatch(sheet, 600, 660, 220, 50, 0.85, '#ffffff'),
    rope(from, to, sag, mix(palette.ink, palette.haze, 0.2)),
    place(cabin(sheet), onRope(from, to, sag, 0.66), 0.8),
    place(cabin(sheet, '#d9973f'), onRope(from, to, sag, 0.3), 0.66),
    place(pine(sheet, { colour: leaf(3, 0), bark: '#37322e' }), pt(214, 312), 0.6),
    place(pine(sheet, { colour: leaf(3, 0), bark: '#37322e' }), pt(1000, 306), 0.62, true),
    canopy(sheet, (x) => 196 + x * 0.1, {
      from: -30,
      to: 150,
      pitch: 20,
      height: 70,
      tones: [leaf(3, 0), leaf(0, 0), leaf(1, 0)],
    }),
    canopy(sheet, () => 182, {
      from: 1110,
      to: 1240,
      pitch: 20,
      height: 70,
      tones: [leaf(3, 0), leaf(0, 0), leaf(1, 0)],
    }),
    wisps(sheet, 520, 740, 0.5, '#ffffff'),
    scrub(sheet, (x) => 700 + Math.abs(x - 600) * -0.06, -10, 400, 100, 40, leaf(3, 0), leaf(1, 0)),
    scrub(sheet, (x) => 700 + Math.abs(x - 600) * -0.06, 810, 1210, 100, 40, leaf(3, 0), leaf(1, 0)),
    place(crane('#ffffff', '#24383b', 1), pt(520, 220), 0.4),
    place(crane('#ffffff', '#24383b', -0.4), pt(590, 246), 0.3),
  ];
}

/** The gorge: water falls between two walls of rock, a cabin crosses high above. */
export function gorge(): Sheet {
  const sheet = new Sheet('article-16', 1200, 800, noon);
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const [_from, _to, _sag] = [pt(-30, 150), pt(1230, 90), 60];
  sheet.add(
    ...background(sheet),
    canopy(sheet, () => 302, {
      from: 626,
      to: 770,
      pitch: 17,
      height: 46,
      tones: [leaf(0, 0.3), leaf(1, 0.26), leaf(2, 0.3)],
    }),
    ground(
      sheet,
      (x) => 640 + Math.sin(x / 60) * 2,
      mix(palette.water, '#ffffff', 0.3),
      mix(palette.water, palette.near, 0.55),
      150,
    ),
    waterfall(sheet, 598, 296, 650, 84),
    ripples(sheet, 664, 50, '#ffffff', 0.5, { from: 380, to: 800 }),
    rock(sheet, middleOutline, mix(palette.rock, palette.near, 0.4), mix(palette.near, palette.ink, 0.2)),
    rock(
      sheet,
      nearOutline,
      mix(palette.rock, palette.near, 0.5),
      mix(palette.near, palette.ink, 0.25),
      'right',
    ),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
