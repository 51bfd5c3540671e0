import { backdrop, type RangePlan } from '../elements/backdrop';
import { bloom, finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { materials } from '../elements/materials';
import { wisps } from '../elements/mist';
import { bronzeBell } from '../elements/relics';
import { peaks } from '../elements/ridge';
import { sky, sun } from '../elements/sky';
import { beam, hangingLattice } from '../elements/timberwork';
import { dusk } from '../palettes';
import { place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const ranges: RangePlan[] = [
  { depth: 0.8, baseY: 600, summits: peaks([120, 210, 120, 420, 130, 130, 660, 240, 120]) },
  { depth: 0.5, baseY: 660, summits: peaks([0, 190, 140, 300, 80, 130, 800, 210, 140]), trees: 15 },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  return [
    `<g transform="translate(640 500) rotate(-4)">${stroke('M-60 -256V-6M70 -256V-6', '#3a2a24', 4)}${rect(
      -150,
      -22,
      290,
      34,
      sheet.shade(stops(0, '#b98a58', 1, '#5f3d26')),
      'rx="14"',
    )}</g>`,
    bloom(sheet, 240, 400, 420, 0.34),
    rect(0, 0, 800, 44, sheet.gradient(stops(0, '#1d1619', 1, '#2f2326'), 0, 0, 0, 44)),
  ];
}

/** The great bell in its open tower, dusk between the columns. */
export function tourBell(): Sheet {
  const sheet = new Sheet('tour-06', 800, 800, dusk);
  const { palette } = sheet;
  const m = materials(palette, 0);
  const post = (x: number) =>
    rect(x - 27, 120, 54, 600, sheet.shade(stops(0, '#6d2f26', 0.3, '#a8503c', 1, '#431d1a'), true)) +
    rect(x - 40, 696, 80, 34, m.stoneDark) +
    rect(x - 40, 696, 80, 9, m.stoneLit);
  sheet.add(
    sky(sheet, 600),
    sun(sheet, 240, 400, 44, 400),
    backdrop(sheet, ranges),
    wisps(sheet, 460, 680, 0.5),
    canopy(sheet, () => 716, {
      from: -20,
      to: 820,
      pitch: 24,
      height: 80,
      tones: ['#5d3238', '#a84a30', '#d98a42'],
    }),
    rect(0, 712, 800, 100, sheet.gradient(stops(0, '#7d675a', 1, '#33282c'), 0, 712, 0, 800)),
    rect(0, 712, 800, 6, '#b79a80'),
    rect(0, 0, 800, 60, '#2a1f22'),
    `<g transform="translate(400 44)">${beam(sheet, 420, 0, 92, m)}</g>`,
    hangingLattice(150, 650, 138, 26, m),
    post(120),
    post(680),
    rect(60, 210, 680, 34, sheet.shade(stops(0, '#8a4434', 1, '#4a221e'))),
    place(bronzeBell(sheet), pt(400, 232), 1.42),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
