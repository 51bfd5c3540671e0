import { mix } from '../colour';
import { ground, scrub } from '../elements/field';
import { finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { mistPatch, wisps } from '../elements/mist';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { rock } from '../elements/rock';
import { sky } from '../elements/sky';
import { ripples } from '../elements/water';
import { waterfall } from '../elements/waterfall';
import { air, noon } from '../palettes';
import { place, points, pt } from '../shape';
import { Sheet } from '../sheet';

const outline = points([
  -20, 820, -20, 130, 120, 100, 260, 130, 340, 122, 460, 118, 560, 140, 700, 96, 820, 130, 820, 820,
]);

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  return [
    rock(
      sheet,
      points([-20, 820, -20, 590, 90, 580, 170, 640, 230, 720, 300, 760, 320, 820]),
      mix(palette.rock, palette.near, 0.6),
      palette.ink,
    ),
    rock(
      sheet,
      points([820, 820, 820, 560, 720, 590, 640, 660, 590, 740, 520, 770, 500, 820]),
      mix(palette.rock, palette.near, 0.6),
      palette.ink,
      'right',
    ),
    scrub(sheet, (x) => 600 + x * 0.4, -10, 240, 120, 30, leaf(3, 0), leaf(1, 0)),
    scrub(sheet, (x) => 590 + (800 - x) * 0.5, 600, 810, 120, 30, leaf(3, 0), leaf(1, 0)),
    place(person(sheet, { coat: '#c8452e', hair: 'bun', umbrella: '#e9b44c' }), pt(126, 610), 1),
    place(
      pine(sheet, { colour: mix(leaf(3, 0), palette.ink, 0.2), bark: '#2b2825' }),
      pt(720, 596),
      0.9,
      true,
    ),
  ];
}

/** The thousand-fathom fall: white water, wet rock, a plank walk with two small figures. */
export function tourWaterfall(): Sheet {
  const sheet = new Sheet('tour-05', 800, 800, noon);
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  sheet.add(
    sky(sheet, 300),
    rock(sheet, outline, mix(palette.rock, palette.near, 0.3), mix(palette.near, palette.ink, 0.1)),
    canopy(sheet, (x) => 126 + Math.sin(x / 90) * 8, {
      from: -20,
      to: 350,
      pitch: 20,
      height: 80,
      tones: [leaf(3, 0.1), leaf(0, 0.08), leaf(1, 0.1)],
    }),
    canopy(sheet, (x) => 126 + Math.sin(x / 90) * 8, {
      from: 460,
      to: 830,
      pitch: 20,
      height: 80,
      tones: [leaf(3, 0.1), leaf(0, 0.08), leaf(1, 0.1)],
    }),
    waterfall(sheet, 404, 118, 610, 120),
    ground(
      sheet,
      (x) => 610 + Math.sin(x / 70) * 3,
      mix(palette.water, '#ffffff', 0.4),
      mix(palette.water, palette.near, 0.7),
      190,
    ),
    mistPatch(sheet, 404, 616, 280, 70, 0.95, '#ffffff'),
    ripples(sheet, 630, 60, '#ffffff', 0.5),
    wisps(sheet, 420, 700, 0.55, '#ffffff'),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
