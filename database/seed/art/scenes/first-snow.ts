import { backdrop, type RangePlan } from '../elements/backdrop';
import { type BridgePlan, bridge } from '../elements/bridge';
import { causeway } from '../elements/field';
import { finish } from '../elements/finish';
import { blossomBough, reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { materials } from '../elements/materials';
import { mistBank } from '../elements/mist';
import { pagoda } from '../elements/pagoda';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky } from '../elements/sky';
import { snowfall } from '../elements/snowfall';
import { lake, mirrored, ripples } from '../elements/water';
import { snow } from '../palettes';
import { fill, place, points, pt } from '../shape';
import { Sheet } from '../sheet';

const span: BridgePlan = {
  half: 350,
  rise: 104,
  arches: [
    { x: -150, radius: 50 },
    { x: 0, radius: 66 },
    { x: 150, radius: 50 },
  ],
};

const ranges: RangePlan[] = [
  {
    depth: 0.84,
    baseY: 480,
    summits: peaks([100, 220, 140, 330, 150, 150, 680, 250, 150, 980, 170, 160, 1180, 230, 110]),
  },
  {
    depth: 0.55,
    baseY: 486,
    summits: peaks([30, 170, 130, 260, 110, 140, 1060, 140, 140, 1220, 180, 100], 1.5),
    trees: 14,
  },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  return [
    ripples(sheet, 510, 60, '#ffffff', 0.3),
    rock(sheet, points([-20, 810, -20, 690, 90, 684, 200, 716, 300, 760, 380, 810]), '#5d7280', '#2f424e'),
    fill('M-20 700V680Q60 668 120 686Q210 706 300 752Q210 724 120 706Q50 692 -20 700Z', '#f8fbfc'),
    reeds(sheet, 120, 420, 806, 120, 60, '#5d6f74', '#e3e3da'),
    place(
      blossomBough(sheet, points([0, 0, 100, -40, 200, -50, 290, -110, 390, -120]), '#37302f', '#d6455c', 15),
      pt(-30, 300),
    ),
    snowfall(sheet, 320),
  ];
}

/** First snow: the three-arched bridge, a red umbrella, a pagoda in white air. */
export function firstSnow(): Sheet {
  const sheet = new Sheet('article-04', 1200, 800, snow);
  const { palette } = sheet;
  const shore =
    backdrop(sheet, ranges) +
    canopy(sheet, () => 490, {
      from: -20,
      to: 460,
      pitch: 18,
      height: 50,
      tones: ['#8fa3ad', '#c9d4da', '#f6f9fa'],
    }) +
    place(pagoda(sheet, materials(palette, 0.3), 7), pt(300, 482), 0.52);
  const crossing =
    place(bridge(sheet, span, materials(palette, 0.05)), pt(760, 560)) +
    causeway(1100, 1220, 561, 26, '#f7fafb', '#a9b7c0', '#ffffff') +
    place(
      person(sheet, { coat: '#f1ede4', hair: 'bun', skirt: true, umbrella: '#c8452e', trousers: '#8b3a30' }),
      pt(720, 458),
      0.8,
    );
  sheet.add(
    sky(sheet, 490),
    shore,
    mistBank(sheet, 484, 26, 0.6),
    lake(sheet, 488, '#dde5e8', '#6f8794'),
    mirrored(sheet, shore, 488, 0.5),
    mirrored(sheet, crossing, 561, 0.5, 10),
    crossing,
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
