import { backdrop, type RangePlan } from '../elements/backdrop';
import { boat, wake } from '../elements/boat';
import { finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { lamplight } from '../elements/lantern';
import { materials } from '../elements/materials';
import { pagoda } from '../elements/pagoda';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { moon, sky, stars } from '../elements/sky';
import { lake, lightPath, mirrored, ripples } from '../elements/water';
import { night } from '../palettes';
import { circle, place, pt } from '../shape';
import { Sheet } from '../sheet';
import { fading } from '../stops';

const ranges: RangePlan[] = [
  {
    depth: 0.8,
    baseY: 520,
    summits: peaks([180, 220, 190, 560, 160, 200, 1000, 290, 190, 1420, 210, 190]),
  },
  { depth: 0.42, baseY: 540, summits: peaks([20, 190, 190, 700, 90, 220, 1580, 240, 190]), trees: 17 },
];

/** Night cruise: a lamp-lit boat, the pagoda shining across the lake. */
export function nightBanner(): Sheet {
  const sheet = new Sheet('banner-2', 1600, 900, night);
  const { palette, random } = sheet;
  const shore =
    backdrop(sheet, ranges) +
    canopy(sheet, () => 548, {
      from: 760,
      to: 1640,
      pitch: 24,
      height: 84,
      tones: ['#0f212d', '#1b3843', '#365a5e'],
    }) +
    place(pagoda(sheet, materials(palette, 0), 7), pt(1180, 536), 0.86) +
    circle(1180, 340, 330, sheet.glow(fading(palette.lamp, 0, 0.3, 0.5, 0.09, 1, 0))) +
    Array.from({ length: 11 }, (_, i) => lamplight(sheet, 780 + i * 80, 542, 26)).join('');
  const craft = place(
    place(person(sheet, { coat: '#d9c9a6', hair: 'bun' }), pt(74, -8), 0.9) + boat(sheet, { lamp: true }),
    pt(480, 700),
    1.7,
  );
  sheet.add(
    sky(sheet, 540),
    stars(sheet, 260, 460),
    moon(sheet, 380, 190, 52),
    shore,
    lake(sheet, 548, '#30506c', '#0a182b'),
    mirrored(sheet, shore, 548, 0.75, 20),
    lightPath(sheet, 1180, 556, 150, palette.lamp, 0.55),
    lightPath(sheet, 380, 556, 120, palette.light, 0.4),
    ...Array.from({ length: 22 }, () =>
      lamplight(sheet, random.range(820, 1580), 590 + random.next() * 280, random.range(14, 34)),
    ),
    ripples(sheet, 570, 80, '#a9c4d6', 0.22),
    mirrored(sheet, craft, 714, 0.5, 12),
    craft,
    wake(150, 722, 260, '#a9c4d6', 0.5),
  );
  finish(sheet);
  return sheet;
}
