import { mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { crane } from '../elements/bird';
import { cloudLayer } from '../elements/cloud-sea';
import { bloom, finish } from '../elements/finish';
import { wisps } from '../elements/mist';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { dusk, type Palette } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const roseEvening: Palette = {
  ...dusk,
  sky: stops(0, '#3a4d70', 0.4, '#8f7f95', 0.72, '#e3a48c', 1, '#f9d3a8'),
  haze: '#f3c9a6',
  far: '#a78d9c',
  near: '#3f3a56',
};

const nearRanges: RangePlan[] = [
  {
    depth: 0.34,
    baseY: 720,
    summits: peaks([100, 230, 130, 300, 130, 140, 760, 80, 190, 1060, 190, 140, 1220, 250, 110]),
    trees: 18,
  },
  {
    depth: 0.1,
    baseY: 830,
    summits: peaks([-30, 240, 190, 260, 110, 170, 620, 60, 190, 1010, 110, 180, 1240, 220, 150]),
    trees: 30,
    mist: 0.25,
  },
];

const farRanges: RangePlan[] = [
  {
    depth: 0.84,
    baseY: 590,
    summits: peaks([80, 190, 150, 330, 110, 170, 760, 90, 200, 1100, 230, 150]),
  },
  {
    depth: 0.6,
    baseY: 640,
    summits: peaks([-10, 280, 130, 190, 180, 110, 520, 100, 170, 960, 170, 130, 1200, 330, 130], 1.5),
    rough: 0.3,
  },
];

/** Ten visits: ten cranes cross a great low sun, each in its own beat of the wing. */
export function tenTimes(): Sheet {
  const sheet = new Sheet('ten-times', 1200, 800, roseEvening);
  const { palette } = sheet;
  const flight = [
    [250, 430, 0.34, 1],
    [338, 382, 0.4, 0.4],
    [420, 420, 0.36, -0.6],
    [452, 330, 0.48, 0.9],
    [560, 372, 0.44, -0.4],
    [590, 262, 0.58, 1],
    [700, 312, 0.52, 0.5],
    [742, 212, 0.66, -0.55],
    [858, 262, 0.6, 0.85],
    [916, 148, 0.86, 1],
  ] as const;
  sheet.add(
    sky(sheet, 560),
    streaks(sheet, 60, 300, 6, '#fbdcb8'),
    sun(sheet, 640, 400, 128, 560),
    backdrop(sheet, farRanges),
    cloudLayer(sheet, {
      y: 610,
      size: 80,
      swell: 26,
      rim: '#fbdcb8',
      shade: '#b39aa3',
      depth: 130,
      soft: 2.4,
      opacity: 0.8,
    }),
    backdrop(sheet, nearRanges),
    wisps(sheet, 520, 760, 0.45),
    bloom(sheet, 640, 400, 520, 0.3),
    ...flight.map(([x, y, scale, beat]) =>
      place(crane('#fff7ea', mix('#2c2a3a', palette.near, 0.3), beat), pt(x, y), scale, false, -12),
    ),
  );
  finish(sheet);
  return sheet;
}
