import { lighter, mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { crane } from '../elements/bird';
import { boat, wake } from '../elements/boat';
import { cloudLayer } from '../elements/cloud-sea';
import { bloom, finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { gate } from '../elements/gate';
import { materials } from '../elements/materials';
import { mistBank, wisps } from '../elements/mist';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky, streaks, sun } from '../elements/sky';
import { lake, lightPath, mirrored, ripples, shoreSeam } from '../elements/water';
import { stairs, wayPoints } from '../elements/way';
import { air, dawn } from '../palettes';
import { place, points, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

/** The top is deep enough for white writing; it warms only where the peaks begin. */
const firstLight = {
  ...dawn,
  sky: stops(0, '#28535f', 0.42, '#5d8d92', 0.7, '#b9c9b8', 0.88, '#f3d9b4', 1, '#f6bf93'),
};

const nearRanges: RangePlan[] = [
  {
    depth: 0.2,
    baseY: 968,
    summits: peaks([-40, 170, 150, 230, 110, 150, 480, 50, 150, 1240, 240, 190, 1000, 90, 140]),
    trees: 24,
    mist: 0.3,
  },
];

const farRanges: RangePlan[] = [
  {
    depth: 0.8,
    baseY: 860,
    summits: peaks([150, 210, 150, 420, 300, 150, 760, 240, 180, 1080, 330, 150]),
  },
  {
    depth: 0.58,
    baseY: 880,
    summits: peaks([60, 300, 110, 330, 400, 88, 430, 280, 96, 640, 200, 120, 1140, 320, 110], 1.35),
    rough: 0.34,
  },
  {
    depth: 0.4,
    baseY: 900,
    summits: peaks([180, 250, 74, 90, 190, 96, 520, 130, 170, 1020, 220, 90, 1180, 330, 110], 1.45),
    rough: 0.36,
    trees: 12,
  },
];

function peaksInMist(sheet: Sheet): string {
  return (
    backdrop(sheet, farRanges) +
    cloudLayer(sheet, {
      y: 872,
      size: 70,
      swell: 26,
      rim: '#fdebd6',
      shade: '#b9cdc8',
      depth: 120,
      soft: 3,
      opacity: 0.7,
    }) +
    backdrop(sheet, nearRanges)
  );
}

const steps = wayPoints([846, 1130, 118, 852, 1066, 96, 860, 1012, 84]);

/** The promontory with the mountain gate and its stairs down to the landing. */
function landing(sheet: Sheet): string {
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const land = points([
    560, 1130, 590, 1096, 640, 1084, 668, 1046, 720, 1030, 740, 1006, 980, 1004, 1040, 980, 1220, 950, 1220,
    1136,
  ]);
  const m = materials(palette, 0.03);
  return (
    canopy(sheet, (x) => 1000 - (x - 900) * 0.06, {
      from: 980,
      to: 1230,
      pitch: 22,
      height: 96,
      tones: [leaf(3, 0.12), leaf(0, 0.1), leaf(1, 0.14)],
    }) +
    rock(sheet, land, mix(palette.rock, palette.near, 0.5), mix(palette.near, palette.ink, 0.1)) +
    place(gate(sheet, m), pt(860, 1008), 0.72) +
    stairs(sheet, steps, m.stoneLit, m.stoneDark) +
    place(person(sheet, { coat: '#c8452e', hair: 'bun', skirt: true }), pt(838, 1058), 0.66) +
    place(person(sheet, { coat: '#22384a', pack: '#b8893b' }), pt(864, 1052), 0.68, true) +
    place(pine(sheet, { colour: leaf(3, 0.02), bark: '#37322e' }), pt(690, 1052), 0.56, true)
  );
}

const outline = points([
  -20, 1410, -20, 1262, 40, 1250, 110, 1282, 190, 1300, 260, 1350, 330, 1372, 380, 1410,
]);

/** The home page: first light, the mountain gate above its landing, peaks rising out of mist, quiet sky for writing. */
export function siteHero(): Sheet {
  const sheet = new Sheet('site-hero', 1200, 1400, firstLight);
  const { palette } = sheet;
  const far = peaksInMist(sheet);
  const near = landing(sheet);
  sheet.add(
    sky(sheet, 900),
    streaks(sheet, 330, 560, 7, '#f8e3c6'),
    sun(sheet, 700, 610, 34, 430),
    far,
    wisps(sheet, 640, 930, 0.4),
    lake(sheet, 968, '#e6d3bd', '#2f5f64'),
    mirrored(sheet, far, 968, 0.6, 18),
    shoreSeam(sheet, 968, palette.haze, 0.7),
    lightPath(sheet, 560, 980, 110, palette.light, 0.55),
    mirrored(sheet, near, 1130, 0.5, 16),
    near,
    ripples(sheet, 1000, 90, lighter(palette.water, 0.5), 0.3),
    bloom(sheet, 700, 610, 560, 0.34),
    mirrored(sheet, place(boat(sheet), pt(520, 1226), 0.95), 1232, 0.35, 8),
    place(boat(sheet), pt(520, 1226), 0.95),
    wake(310, 1240, 190, lighter(palette.water, 0.6), 0.6),
    place(crane('#fffaf0', '#24383b', 1), pt(506, 520), 0.5),
    place(crane('#fffaf0', '#24383b', 0.5), pt(420, 560), 0.36),
    place(crane('#fffaf0', '#24383b', -0.6), pt(566, 572), 0.3),
    rock(sheet, outline, mix(palette.near, palette.ink, 0.35), palette.ink),
    place(pine(sheet, { colour: mix(palette.near, palette.ink, 0.5), bark: '#1d2a29' }), pt(60, 1280), 1.5),
    mistBank(sheet, 1400, 30, 0.12),
  );
  finish(sheet);
  return sheet;
}
