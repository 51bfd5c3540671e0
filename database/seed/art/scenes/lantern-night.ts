import { backdrop, type RangePlan } from '../elements/backdrop';
import { onRope, rope } from '../elements/cable-car';
import { causeway } from '../elements/field';
import { finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { lamplight, lantern } from '../elements/lantern';
import { materials } from '../elements/materials';
import { pavilion } from '../elements/pavilion';
import { peaks } from '../elements/ridge';
import { moon, sky, stars } from '../elements/sky';
import { lake, lightPath, mirrored, ripples } from '../elements/water';
import { night } from '../palettes';
import { circle, fill, type Point, place, pt } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  {
    depth: 0.8,
    baseY: 450,
    summits: peaks([120, 200, 150, 420, 140, 150, 760, 210, 170, 1120, 170, 150]),
  },
  { depth: 0.45, baseY: 470, summits: peaks([20, 150, 150, 560, 80, 170, 1180, 160, 150]), trees: 15 },
];

const tones = ['#10222f', '#1c3c47', '#3c5a58'] as const;

function farShore(sheet: Sheet): string {
  return (
    backdrop(sheet, ranges) +
    causeway(120, 1220, 486, 18, '#46596b', '#223449', '#1d3b45') +
    canopy(sheet, () => 472, { from: 120, to: 560, pitch: 20, height: 70, tones }) +
    canopy(sheet, () => 472, { from: 880, to: 1240, pitch: 20, height: 84, tones }) +
    place(
      pavilion(sheet, materials(sheet.palette, 0.02), { storeys: 2, lanterns: true }),
      pt(730, 448),
      0.92,
    ) +
    Array.from({ length: 14 }, (_, i) => lamplight(sheet, 150 + i * 82, 462, 24)).join('')
  );
}

/** A cord hung between two points with five lanterns on it. */
function lanternString(sheet: Sheet, from: Point, to: Point, sag: number): string {
  const lanterns = [0.12, 0.3, 0.48, 0.66, 0.84].map((t) =>
    place(lantern(sheet), onRope(from, to, sag, t), 0.98),
  );
  return rope(from, to, sag, '#0a1420', 2.4) + lanterns.join('');
}

/** A paper lamp on the water, larger the nearer it floats. */
function floatingLamp(sheet: Sheet): string {
  const { random } = sheet;
  const y = 520 + random.next() ** 1.3 * 270;
  const size = 0.3 + (y - 510) / 240;
  const x = random.range(20, 1180);
  const tray = place(fill('M-11 0L-7 7H7L11 0Z', '#e58a6a') + circle(0, -3, 3.4, '#fff1cf'), pt(x, y), size);
  return lamplight(sheet, x, y, 40 * size) + tray;
}

/** Lantern night: strings of lanterns over the water, small lamps afloat, the pavilion alight. */
export function lanternNight(): Sheet {
  const sheet = new Sheet('article-05', 1200, 800, night);
  const { palette } = sheet;
  const shore = farShore(sheet);
  sheet.add(
    sky(sheet, 470),
    stars(sheet, 150, 400),
    moon(sheet, 300, 280, 34),
    shore,
    lake(sheet, 486, '#2f4d69', '#0b1a2e'),
    mirrored(sheet, shore, 486, 0.75, 18),
    lightPath(sheet, 730, 496, 150, palette.lamp, 0.55),
    ripples(sheet, 500, 60, '#9db8cc', 0.2),
    ...Array.from({ length: 34 }, () => floatingLamp(sheet)),
    lanternString(sheet, pt(-20, 60), pt(640, 120), 180),
    lanternString(sheet, pt(560, 40), pt(1230, 90), 200),
  );
  finish(sheet);
  return sheet;
}
