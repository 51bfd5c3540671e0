import { backdrop, type RangePlan } from '../elements/backdrop';
import { boat, wake } from '../elements/boat';
import { finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { mapleBough, mapleLeaf } from '../elements/maple';
import { materials } from '../elements/materials';
import { mistBank } from '../elements/mist';
import { pavilion } from '../elements/pavilion';
import { peaks } from '../elements/ridge';
import { sky, sun } from '../elements/sky';
import { lake, mirrored, ripples, shoreSeam } from '../elements/water';
import { dusk } from '../palettes';
import { place, points, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const ranges: RangePlan[] = [
  {
    depth: 0.86,
    baseY: 440,
    summits: peaks([160, 180, 150, 470, 230, 150, 800, 150, 170, 1100, 220, 140]),
  },
  {
    depth: 0.58,
    baseY: 446,
    summits: peaks([60, 190, 130, 340, 100, 150, 960, 160, 140, 1210, 180, 110]),
    trees: 13,
  },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette, random } = sheet;
  const reds = ['#c8452e', '#d96a35', '#e39a3f', '#a83428'] as const;
  return [
    shoreSeam(sheet, 450, palette.haze, 0.6),
    ripples(sheet, 470, 60, '#fff3dc', 0.3),
    mirrored(sheet, place(boat(sheet), pt(420, 590), 0.8), 596, 0.4, 8),
    place(boat(sheet), pt(420, 590), 0.8),
    wake(250, 602, 150, '#fff3dc', 0.6),
    ...Array.from({ length: 46 }, () => {
      const y = random.range(560, 790);
      return `<g transform="translate(${random.range(0, 1200).toFixed(0)} ${y.toFixed(0)}) scale(1 .42)">${mapleLeaf(random, 0, 0, 6 + (y - 540) * 0.055, random.pick(reds))}</g>`;
    }),
    place(
      mapleBough(
        sheet,
        points([0, 0, -120, 40, -230, 36, -340, 84, -450, 70, -540, 110]),
        '#3b2a28',
        reds,
        24,
      ),
      pt(1240, 60),
    ),
    place(mapleBough(sheet, points([0, 0, 80, 10, 150, 50, 210, 60]), '#3b2a28', reds, 22), pt(-30, 50)),
  ];
}

/** Maples in fire by the lake, leaves on the water. */
export function mapleLake(): Sheet {
  const sheet = new Sheet('article-03', 1200, 800, {
    ...dusk,
    sky: stops(0, '#86a5ad', 0.6, '#d9d2b8', 1, '#f4ddb4'),
    haze: '#efdcb9',
    far: '#a9a598',
    near: '#4d4f4a',
    lit: false,
    water: '#93a8a6',
  });
  const { palette } = sheet;
  const shore =
    backdrop(sheet, ranges) +
    canopy(sheet, () => 452, {
      from: -20,
      to: 480,
      pitch: 17,
      height: 60,
      tones: ['#7a4a3c', '#b3573a', '#dd8f4a'],
    }) +
    canopy(sheet, () => 452, {
      from: 760,
      to: 1230,
      pitch: 17,
      height: 70,
      tones: ['#8a4a36', '#c9643a', '#e6a653'],
    }) +
    place(pavilion(sheet, materials(palette, 0.2)), pt(600, 442), 0.56);
  sheet.add(
    sky(sheet, 450),
    sun(sheet, 420, 250, 28, 320),
    shore,
    mistBank(sheet, 450, 16, 0.4),
    lake(sheet, 450, '#ead9b8', '#4f6d70'),
    mirrored(sheet, shore, 450, 0.7),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
