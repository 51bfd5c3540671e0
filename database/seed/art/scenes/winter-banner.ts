import { lighter } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { crane } from '../elements/bird';
import { causeway } from '../elements/field';
import { finish } from '../elements/finish';
import { blossomBough, reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { materials } from '../elements/materials';
import { mistBank, wisps } from '../elements/mist';
import { pavilion } from '../elements/pavilion';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky } from '../elements/sky';
import { snowfall } from '../elements/snowfall';
import { lake, mirrored, ripples, shoreSeam } from '../elements/water';
import { snow } from '../palettes';
import { circle, fill, place, points, pt } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  {
    depth: 0.84,
    baseY: 520,
    summits: peaks([140, 250, 180, 480, 180, 180, 860, 320, 170, 1240, 220, 180, 1520, 300, 150]),
  },
  {
    depth: 0.54,
    baseY: 530,
    summits: peaks([20, 220, 170, 330, 110, 180, 1050, 120, 180, 1580, 240, 170]),
    trees: 16,
  },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  return [
    place(crane('#ffffff', '#2b3b46', -0.5), pt(650, 350), 0.56),
    rock(sheet, points([-20, 910, -20, 720, 120, 706, 260, 740, 380, 800, 470, 910]), '#5d7280', '#2f424e'),
    fill('M-20 742V712Q100 690 190 716Q300 744 384 806Q290 770 190 744Q90 724 -20 742Z', '#f8fbfc'),
    place(pine(sheet, { colour: '#3d5a5c', bark: '#33302f' }), pt(130, 726), 1.5),
    reeds(sheet, 260, 640, 906, 120, 80, '#5d6f74', '#e3e3da'),
    place(
      blossomBough(sheet, points([0, 0, -110, 20, -220, 10, -320, 60, -420, 50]), '#37302f', '#d6455c', 16),
      pt(1640, 110),
    ),
    snowfall(sheet, 380),
    circle(
      1120,
      440,
      300,
      sheet.glow([
        [0, palette.lamp, 0.22],
        [1, lighter(palette.lamp, 0.2), 0],
      ]),
    ),
  ];
}

/** Winter: snow on everything, the red pavilion, a crane standing in the air. */
export function winterBanner(): Sheet {
  const sheet = new Sheet('banner-3', 1600, 900, { ...snow, lit: true });
  const { palette } = sheet;
  const shore =
    backdrop(sheet, ranges) +
    canopy(sheet, () => 534, {
      from: 820,
      to: 1640,
      pitch: 24,
      height: 70,
      tones: ['#7d929d', '#c3d0d7', '#f6f9fa'],
    });
  const court =
    causeway(880, 1610, 624, 36, '#f7fafb', '#a3b1bb', '#ffffff') +
    place(pavilion(sheet, materials(palette, 0), { storeys: 2, lanterns: true }), pt(1120, 566), 1.28) +
    place(
      person(sheet, { coat: '#f1ede4', hair: 'bun', skirt: true, trousers: '#8b3a30', umbrella: '#c8452e' }),
      pt(1350, 592),
      1.1,
    );
  sheet.add(
    sky(sheet, 530),
    shore,
    mistBank(sheet, 526, 30, 0.6),
    lake(sheet, 530, '#dde5e8', '#6b8391'),
    mirrored(sheet, shore, 530, 0.5),
    shoreSeam(sheet, 530, palette.haze, 0.6),
    mirrored(sheet, court, 624, 0.55, 12),
    court,
    ripples(sheet, 560, 70, '#ffffff', 0.3),
    wisps(sheet, 400, 620, 0.5),
    place(crane('#ffffff', '#2b3b46', 1), pt(520, 300), 0.8),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
