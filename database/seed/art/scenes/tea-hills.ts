import { mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { flock } from '../elements/bird';
import { ground, teaRows } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { mistBank, wisps } from '../elements/mist';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { dawn } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  {
    depth: 0.88,
    baseY: 560,
    summits: peaks([120, 200, 190, 480, 130, 200, 860, 260, 190, 1280, 330, 170, 1540, 230, 140]),
  },
  {
    depth: 0.6,
    baseY: 590,
    summits: peaks([60, 220, 170, 330, 110, 190, 1120, 160, 200, 1520, 280, 150], 1.5),
    trees: 16,
  },
  {
    depth: 0.36,
    baseY: 640,
    summits: peaks([-30, 230, 200, 700, 60, 240, 1640, 240, 180]),
    trees: 24,
    mist: 0.6,
  },
];

/** Tea hills at spring dawn: clipped rows run round the slopes, two pickers among them. */
export function teaHills(): Sheet {
  const sheet = new Sheet('free-garden-1', 1600, 900, dawn);
  const { palette } = sheet;
  const hillA = (x: number, t: number) =>
    600 - 120 * (1 - t * 0.35) * Math.exp(-(((x - 1230) / 430) ** 2)) + t * 190 + Math.sin(x / 190) * 6;
  const hillB = (x: number, t: number) =>
    650 -
    110 * (1 - t * 0.5) * Math.exp(-(((x - 260) / 470) ** 2)) +
    t * 240 +
    Math.sin(x / 260 + 1) * 9 +
    Math.max(0, x - 700) * 0.16;
  const hillC = (x: number, t: number) =>
    800 - 60 * Math.exp(-(((x - 1350) / 520) ** 2)) + t * 150 + Math.max(0, 900 - x) * 0.09;
  sheet.add(
    sky(sheet, 560),
    streaks(sheet, 60, 260, 7, '#fdeedb'),
    sun(sheet, 470, 350, 40, 520),
    backdrop(sheet, ranges),
    ground(sheet, (x) => hillA(x, 0) - 4, '#8fae83', '#6b9a70', 200),
    teaRows(
      sheet,
      hillA,
      13,
      mix('#5d9160', palette.haze, 0.14),
      mix('#a9c49a', palette.haze, 0.3),
      [4.5, 12],
    ),
    mistBank(sheet, 690, 40, 0.4),
    ground(sheet, (x) => hillB(x, 0) - 6, '#6f9a68', '#3f7350', 240),
    teaRows(sheet, hillB, 10, '#3f7d52', '#7fae72', [8, 20]),
    wisps(sheet, 600, 800, 0.35),
    ground(sheet, (x) => hillC(x, 0) - 10, '#4b8157', '#1f4a3c', 160),
    teaRows(sheet, (x, t) => hillC(x, t * 0.26), 2, '#3a7450', '#4f8a5a', [28, 30]),
    place(person(sheet, { coat: '#f1e8d6', hair: 'hat', hand: 'out' }), pt(1060, 836), 1.7),
    place(person(sheet, { coat: '#c9645a', hair: 'hat', hand: 'out' }), pt(1200, 822), 1.6, true),
    teaRows(sheet, (x, t) => hillC(x, 0.42 + t * 0.5), 3, '#235a44', '#316b4b', [36, 52]),
    bloom(sheet, 470, 350, 560, 0.36),
    flock(sheet.random, 760, 230, 6, 9, mix(palette.near, palette.haze, 0.4)),
  );
  finish(sheet);
  return sheet;
}
