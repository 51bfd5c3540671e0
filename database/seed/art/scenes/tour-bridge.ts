import { backdrop, type RangePlan } from '../elements/backdrop';
import { bridge } from '../elements/bridge';
import { causeway } from '../elements/field';
import { finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { lamplight } from '../elements/lantern';
import { materials } from '../elements/materials';
import { peaks } from '../elements/ridge';
import { moon, sky, stars } from '../elements/sky';
import { lake, lightPath, mirrored, ripples } from '../elements/water';
import { night } from '../palettes';
import { place, points, pt } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  { depth: 0.8, baseY: 470, summits: peaks([120, 180, 120, 400, 110, 150, 660, 220, 120]) },
  { depth: 0.45, baseY: 480, summits: peaks([-10, 170, 130, 240, 70, 130, 810, 190, 130]), trees: 13 },
];

/** Lamps along the parapet: x, y. */
const lamps = points([130, 463, 260, 378, 400, 298, 540, 378, 670, 463]);

/** The moon bridge under a full moon: arch and mirror image make a second moon. */
export function tourBridge(): Sheet {
  const sheet = new Sheet('tour-02', 800, 800, night);
  const { palette } = sheet;
  const shore =
    backdrop(sheet, ranges) +
    canopy(sheet, () => 482, {
      from: -20,
      to: 820,
      pitch: 18,
      height: 42,
      tones: ['#12242f', '#1c3a45', '#33555a'],
    });
  const span =
    causeway(-10, 130, 520, 24, '#5d6f7d', '#2b3f52', '#1d3b45') +
    causeway(670, 810, 520, 24, '#5d6f7d', '#2b3f52', '#1d3b45') +
    place(
      bridge(sheet, { half: 280, rise: 196, arches: [{ x: 0, radius: 132 }] }, materials(palette, 0.02)),
      pt(400, 520),
    ) +
    lamps.map((p) => lamplight(sheet, p.x, p.y, 42)).join('');
  sheet.add(
    sky(sheet, 480),
    stars(sheet, 150, 420),
    moon(sheet, 400, 170, 62),
    shore,
    lake(sheet, 484, '#34536e', '#0b1a2e'),
    mirrored(sheet, shore, 484, 0.6),
    lightPath(sheet, 400, 500, 120, palette.light, 0.6),
    mirrored(sheet, span, 520, 0.7, 10),
    span,
    ripples(sheet, 540, 50, '#a9c4d6', 0.22),
    reeds(sheet, -10, 190, 812, 150, 60, '#07121d'),
    reeds(sheet, 640, 810, 812, 130, 50, '#07121d'),
  );
  finish(sheet);
  return sheet;
}
