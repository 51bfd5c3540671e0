import { mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { boat } from '../elements/boat';
import { finish } from '../elements/finish';
import { lotusPatch } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { materials } from '../elements/materials';
import { mistBank } from '../elements/mist';
import { pavilion } from '../elements/pavilion';
import { peaks } from '../elements/ridge';
import { sky, streaks } from '../elements/sky';
import { lake, mirrored, ripples, shoreSeam } from '../elements/water';
import { air, noon } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  { depth: 0.82, baseY: 400, summits: peaks([150, 170, 130, 420, 220, 120, 680, 160, 130]) },
];

/** The lotus court: water pavilion in the round of leaves, one boat coming home. */
export function tourLotus(): Sheet {
  const sheet = new Sheet('tour-10', 800, 800, noon);
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const shore =
    backdrop(sheet, ranges) +
    canopy(sheet, () => 406, {
      from: -20,
      to: 820,
      pitch: 20,
      height: 64,
      tones: [leaf(0, 0.34), leaf(1, 0.28), leaf(2, 0.34)],
    }) +
    place(pavilion(sheet, materials(palette, 0.08)), pt(520, 400), 0.86);
  const green = mix(palette.leaf[1] ?? palette.near, palette.near, 0.25);
  sheet.add(
    sky(sheet, 400),
    streaks(sheet, 50, 200, 5, '#ffffff'),
    shore,
    mistBank(sheet, 404, 14, 0.3),
    lake(sheet, 424, '#d3e8dd', '#2f7f80'),
    mirrored(sheet, shore, 424, 0.6),
    shoreSeam(sheet, 424, palette.haze, 0.4),
    mirrored(sheet, place(boat(sheet), pt(250, 520), 0.8), 526, 0.4, 8),
    place(boat(sheet), pt(250, 520), 0.8),
    ripples(sheet, 440, 50, '#ffffff', 0.3),
    lotusPatch(sheet, 600, 600, 260, 34, green, '#e79aa6'),
    lotusPatch(sheet, 260, 720, 340, 60, green, '#e79aa6'),
  );
  finish(sheet);
  return sheet;
}
