import { backdrop, type RangePlan } from '../elements/backdrop';
import { steamer } from '../elements/dishes';
import { bloom, finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { lantern } from '../elements/lantern';
import { materials } from '../elements/materials';
import { mistBank } from '../elements/mist';
import { peaks } from '../elements/ridge';
import { sky, sun } from '../elements/sky';
import { steam, teacup } from '../elements/teaware';
import { whiteHouse } from '../elements/village';
import { dawn } from '../palettes';
import { fill, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const ranges: RangePlan[] = [
  {
    depth: 0.8,
    baseY: 520,
    summits: peaks([120, 200, 140, 420, 150, 150, 760, 260, 150, 1080, 190, 150]),
  },
];

/** What lies behind. */
function background(sheet: Sheet): string[] {
  const { palette } = sheet;
  const m = materials(palette, 0.25);
  return [
    sky(sheet, 520),
    sun(sheet, 360, 260, 34, 380),
    backdrop(sheet, ranges),
    place(whiteHouse(sheet, 240, 170, m), pt(170, 640), 1.1),
    place(whiteHouse(sheet, 200, 140, materials(palette, 0.34)), pt(420, 640), 1),
    place(whiteHouse(sheet, 260, 190, m), pt(1060, 640), 1.15),
    canopy(sheet, () => 644, {
      from: 480,
      to: 900,
      pitch: 22,
      height: 90,
      tones: ['#6f9c8b', '#8fb39a', '#b9cda6'],
    }),
  ];
}

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  return [
    place(steamer(sheet, false), pt(330, 650), 0.96),
    place(steamer(sheet, false), pt(330, 566), 0.96),
    place(steamer(sheet, true), pt(330, 482), 0.96),
    place(steamer(sheet, false), pt(700, 690), 1.34),
    place(steamer(sheet, true), pt(700, 578), 1.34),
    place(teacup(sheet, '#e6ebe2', '#f0e6cf'), pt(980, 716), 1.8),
    place(steam(sheet, 300), pt(680, 420), 1.1),
    place(steam(sheet, 240), pt(760, 440), 1),
    place(steam(sheet, 220), pt(330, 350), 1),
    bloom(sheet, 360, 260, 420, 0.3),
  ];
}

/** Steamers by the lane: breakfast buns, steam against the morning, lanterns above. */
export function steamers(): Sheet {
  const sheet = new Sheet('article-09', 1200, 800, dawn);
  const counter =
    rect(
      0,
      640,
      1200,
      170,
      sheet.gradient(stops(0, '#8a5a40', 0.1, '#6b4232', 1, '#38231c'), 0, 640, 0, 800),
    ) + rect(0, 640, 1200, 8, '#b9835c');
  sheet.add(
    ...background(sheet),
    mistBank(sheet, 620, 40, 0.5),
    fill(
      'M-10 -10H1210V96Q1130 130 1050 96Q970 130 890 96Q810 130 730 96Q650 130 570 96Q490 130 410 96Q330 130 250 96Q170 130 90 96Q40 116 -10 96Z',
      '#2f5a58',
    ),
    rect(0, 0, 1200, 16, '#1f3f3f'),
    ...[90, 250, 410, 570, 730, 890, 1050].map((x) => stroke(`M${x} 12V96`, '#24494a', 3)),
    place(lantern(sheet, 0.5), pt(170, 96), 1.5),
    place(lantern(sheet, 0.5), pt(1040, 96), 1.5),
    counter,
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
