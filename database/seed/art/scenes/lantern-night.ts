import { backdrop, type RangePlan } from '../elements/backdrop';
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
import { circle, fill, place, pt, stroke } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  {
    depth: 0.8,
    baseY: 450,
    summits: peaks([120, 200, 150, 420, 140, 150, 760, 210, 170, 1120, 170, 150]),
  },
  { depth: 0.45, baseY: 470, summits: peaks([20, 150, 150, 560, 80, 170, 1180, 160, 150]), trees: 15 },
];

/** Lantern night: strings of lanterns over the water, small lamps afloat, the pavilion alight. */
export function lanternNight(): Sheet {
  const sheet = new Sheet('article-05', 1200, 800, night);
  const { palette, random } = sheet;
  const m = materials(palette, 0.02);
  const shore =
    backdrop(sheet, ranges) +
    causeway(120, 1220, 486, 18, '#46596b', '#223449', '#1d3b45') +
    canopy(sheet, () => 472, {
      from: 120,
      to: 560,
      pitch: 20,
      height: 70,
      tones: ['#10222f', '#1c3c47', '#3c5a58'],
    }) +
    canopy(sheet, () => 472, {
      from: 880,
      to: 1240,
      pitch: 20,
      height: 84,
      tones: ['#10222f', '#1c3c47', '#3c5a58'],
    }) +
    place(pavilion(sheet, m, { storeys: 2, lanterns: true }), pt(730, 448), 0.92) +
    Array.from({ length: 14 }, (_, i) => lamplight(sheet, 150 + i * 82, 462, 24)).join('');
  const strings = [
    [-20, 60, 640, 120, 90],
    [560, 40, 1230, 90, 100],
  ] as const;
  const hung = strings.flatMap(([x1, y1, x2, y2, sag]) => {
    const at = (t: number) =>
      pt(
        (1 - t) ** 2 * x1 + 2 * t * (1 - t) * ((x1 + x2) / 2) + t * t * x2,
        (1 - t) ** 2 * y1 + 2 * t * (1 - t) * ((y1 + y2) / 2 + sag * 2) + t * t * y2,
      );
    const cord = stroke(
      `M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 + sag * 2} ${x2} ${y2}`,
      '#0a1420',
      2.4,
    );
    return [cord, ...[0.12, 0.3, 0.48, 0.66, 0.84].map((t) => place(lantern(sheet), at(t), 0.98))];
  });
  const afloat = Array.from({ length: 34 }, () => {
    const y = 520 + random.next() ** 1.3 * 270;
    const s = 0.3 + (y - 510) / 240;
    const x = random.range(20, 1180);
    return (
      lamplight(sheet, x, y, 40 * s) +
      fill(
        `M${(x - 11 * s).toFixed(1)} ${y.toFixed(1)}l${(4 * s).toFixed(1)} ${(7 * s).toFixed(1)}h${(14 * s).toFixed(1)}l${(4 * s).toFixed(1)} ${(-7 * s).toFixed(1)}Z`,
        '#e58a6a',
      ) +
      circle(x, y - 3 * s, 3.4 * s, '#fff1cf')
    );
  });
  sheet.add(
    sky(sheet, 470),
    stars(sheet, 150, 400),
    moon(sheet, 300, 280, 34),
    shore,
    lake(sheet, 486, '#2f4d69', '#0b1a2e'),
    mirrored(sheet, shore, 486, 0.75, 18),
    lightPath(sheet, 730, 496, 150, palette.lamp, 0.55),
    ripples(sheet, 500, 60, '#9db8cc', 0.2),
    ...afloat,
    ...hung,
  );
  finish(sheet);
  return sheet;
}
