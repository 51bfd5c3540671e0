import { darker, mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { grove } from '../elements/bamboo';
import { finish } from '../elements/finish';
import { blossomBough, reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { leafShadow } from '../elements/leaf-shadow';
import { materials } from '../elements/materials';
import { pavilion } from '../elements/pavilion';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky, sun } from '../elements/sky';
import { coping, crackedIce, gardenWall } from '../elements/wall';
import { lake, mirrored, shoreSeam } from '../elements/water';
import { dawn } from '../palettes';
import { fill, place, points, pt, rect } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

/** Octagon around a middle. */
const octagon = (x: number, y: number, w: number, h: number, cut: number) =>
  `M${x - w + cut} ${y - h}H${x + w - cut}L${x + w} ${y - h + cut}V${y + h - cut}L${x + w - cut} ${y + h}H${x - w + cut}L${x - w} ${y + h - cut}V${y - h + cut}Z`;

const outline = points([
  860, 744, 872, 660, 912, 600, 930, 540, 968, 500, 1002, 540, 1012, 610, 1066, 640, 1090, 744,
]);

const ranges: RangePlan[] = [
  { depth: 0.8, baseY: 440, summits: peaks([300, 130, 110, 520, 190, 110, 720, 120, 110]) },
  { depth: 0.5, baseY: 446, summits: peaks([230, 130, 90, 780, 150, 100]), trees: 12 },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  return [
    reeds(sheet, -10, 240, 806, 80, 80, '#2f5f50'),
    place(
      blossomBough(
        sheet,
        points([0, 0, -110, -60, -190, -150, -300, -190, -380, -270, -470, -290]),
        '#4a3833',
        '#e59a98',
        17,
      ),
      pt(1230, 520),
    ),
  ];
}

/** A leak window in a white wall: through cracked-ice lattice, a lake and its pavilion; plum in front. */
export function windowOnly(): Sheet {
  const sheet = new Sheet('window-only', 1200, 800, dawn);
  const { palette } = sheet;
  const m = materials(palette, 0);
  const opening = octagon(500, 400, 270, 206, 78);
  const shore =
    backdrop(sheet, ranges) +
    canopy(sheet, () => 452, {
      from: 220,
      to: 460,
      pitch: 16,
      height: 46,
      tones: ['#5f8f7f', '#7fa98c', '#a9c4a0'],
    }) +
    place(pavilion(sheet, materials(palette, 0.16)), pt(596, 440), 0.5);
  sheet.add(
    sky(sheet, 440),
    sun(sheet, 420, 290, 26, 240),
    shore,
    lake(sheet, 450, '#efdcc6', '#6f9c9c'),
    mirrored(sheet, shore, 450, 0.6),
    shoreSeam(sheet, 450, palette.haze, 0.6),
    grove(sheet, 640, 160, [{ depth: 0.2, count: 2, width: 13, from: 700, to: 770 }]),
    `<g ${sheet.clip(opening)}>${crackedIce(sheet, 230, 194, 540, 412, darker(palette.roof, 0.1), 7)}</g>`,
    gardenWall(sheet, 96, 690, opening, m),
    fill(opening, 'none', `stroke="${m.roof}" stroke-width="30"`),
    fill(opening, 'none', `stroke="${mix(m.stone, m.roof, 0.35)}" stroke-width="8"`),
    coping(-10, 1210, 104, 0, m),
    leafShadow(sheet, 960, 380, 230, 52, palette.near),
    rect(0, 690, 1200, 120, sheet.gradient(stops(0, '#b8bfae', 1, '#74897c'), 0, 690, 0, 800)),
    rock(sheet, outline, mix(palette.rock, palette.light, 0.2), palette.rock),
    reeds(sheet, 820, 1220, 806, 92, 110, '#2f5f50'),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
