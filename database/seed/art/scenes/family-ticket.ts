import { lighter, mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { flock } from '../elements/bird';
import { boat, wake } from '../elements/boat';
import { bloom, finish } from '../elements/finish';
import { reeds, willow } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { lake, lightPath, mirrored, ripples, shoreSeam } from '../elements/water';
import { dusk, type Palette } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const evening: Palette = {
  ...dusk,
  sky: stops(0, '#56708a', 0.42, '#b99f9c', 0.74, '#f2bd8c', 1, '#fbdba4'),
  haze: '#f5d2a4',
  far: '#b7969a',
  lit: false,
};

const ranges: RangePlan[] = [
  {
    depth: 0.84,
    baseY: 470,
    summits: peaks([100, 150, 160, 380, 210, 150, 620, 110, 150, 930, 190, 170, 1160, 240, 120]),
  },
  {
    depth: 0.58,
    baseY: 476,
    summits: peaks([-20, 220, 130, 160, 140, 110, 1050, 130, 130, 1220, 200, 110], 1.45),
    rough: 0.3,
  },
  { depth: 0.36, baseY: 480, summits: peaks([-40, 130, 150, 1240, 120, 170]), trees: 16 },
];

/** Golden hour: a family of four drifts home across the lake, willow above them. */
export function familyTicket(): Sheet {
  const sheet = new Sheet('family-ticket', 1200, 800, evening);
  const { palette } = sheet;
  const shore =
    backdrop(sheet, ranges) +
    canopy(sheet, () => 484, {
      from: -20,
      to: 340,
      pitch: 17,
      height: 54,
      tones: ['#7f5a58', '#a2705c', '#cf9566'],
    });
  const family =
    place(person(sheet, { coat: '#2f5a66' }), pt(-8, -2), 0.98) +
    place(person(sheet, { coat: '#f3e6d2', hair: 'long', umbrella: '#c8452e' }), pt(28, -2), 0.94) +
    place(person(sheet, { coat: '#e0a63f', size: 0.62 }), pt(58, -2), 1.05) +
    place(person(sheet, { coat: '#c9645a', size: 0.58, hair: 'bun', hand: 'out' }), pt(80, -3), 1.05) +
    boat(sheet, { canopy: false });
  const craft = place(family, pt(690, 600), 1.3);
  sheet.add(
    sky(sheet, 480),
    streaks(sheet, 60, 280, 8, '#fde0b4'),
    sun(sheet, 430, 372, 42, 480),
    shore,
    lake(sheet, 482, '#f6d3a2', '#6d7485'),
    mirrored(sheet, shore, 482, 0.6),
    shoreSeam(sheet, 482, palette.light, 0.5),
    lightPath(sheet, 430, 492, 130, '#fff0c8', 0.8),
    ripples(sheet, 496, 90, '#ffe9c6', 0.34),
    mirrored(sheet, craft, 608, 0.5, 12),
    craft,
    wake(440, 616, 230, '#fff1d6', 0.7),
    bloom(sheet, 430, 372, 520, 0.35),
    flock(sheet.random, 560, 210, 7, 8, mix(palette.near, palette.haze, 0.3)),
    willow(sheet, pt(760, -40), pt(1230, -20), 40, 420, mix('#6f7a45', palette.near, 0.25)),
    reeds(sheet, -20, 360, 812, 170, 120, mix(palette.near, palette.ink, 0.3), lighter('#e8c592', 0.1)),
    reeds(sheet, 940, 1220, 814, 120, 90, mix(palette.near, palette.ink, 0.3), '#e8c592'),
  );
  finish(sheet);
  return sheet;
}
