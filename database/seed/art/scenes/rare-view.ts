import { mix } from '../colour';
import { crane, flock } from '../elements/bird';
import { cloudSea } from '../elements/cloud-sea';
import { bloom, finish } from '../elements/finish';
import { island } from '../elements/island';
import { materials } from '../elements/materials';
import { mistPatch, wisps } from '../elements/mist';
import { pavilion } from '../elements/pavilion';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky, streaks, sun } from '../elements/sky';
import { dawn } from '../palettes';
import { place, points, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const sunrise = { ...dawn, sky: stops(0, '#3f6f86', 0.4, '#8fb0b4', 0.72, '#f0d3b4', 1, '#f8b98c') };
const rim = '#fdebd8';
const shade = '#86a6b2';

const cliff = points([
  690, 800, 706, 724, 752, 668, 744, 590, 786, 540, 770, 486, 738, 460, 760, 428, 800, 420, 985, 420, 1030,
  436, 1110, 424, 1160, 396, 1230, 388, 1230, 800,
]);

const ledge = points([-20, 810, -20, 700, 40, 690, 120, 706, 190, 724, 250, 768, 300, 784, 330, 810]);

/** The cliff top: pavilion between old pines. */
function cliffTop(sheet: Sheet): string[] {
  const { palette } = sheet;
  const leaf = mix(palette.leaf[0] ?? palette.near, palette.ink, 0.3);
  const bark = '#38322e';
  return [
    place(pine(sheet, { colour: mix(leaf, palette.haze, 0.2), bark: '#4a4640' }), pt(1140, 410), 0.62, true),
    rock(sheet, cliff, mix(palette.rock, palette.near, 0.4), mix(palette.near, palette.haze, 0.35)),
    place(pine(sheet, { colour: leaf, bark }), pt(1064, 442), 1.02),
    place(pavilion(sheet, materials(palette, 0.02)), pt(884, 398), 0.98),
    place(pine(sheet, { colour: leaf, bark }), pt(772, 446), 0.34, true),
    mistPatch(sheet, 820, 750, 420, 80, 0.7, rim),
  ];
}

/** A dark ledge at the viewer's feet, to give the distance a beginning. */
function nearLedge(sheet: Sheet): string[] {
  const { palette } = sheet;
  const dark = mix(palette.near, palette.ink, 0.55);
  return [
    rock(sheet, ledge, mix(palette.near, palette.ink, 0.25), palette.ink, 'right'),
    place(pine(sheet, { colour: dark, bark: '#22302e' }), pt(84, 704), 0.82),
  ];
}

/** Sunrise: a small pavilion on a cliff top, a sea of clouds below, peaks standing out of it like islands. */
export function rareView(): Sheet {
  const sheet = new Sheet('rare-view', 1200, 800, sunrise);
  const clouds = cloudSea(sheet, 424, 720, 9, rim, shade);
  sheet.add(
    sky(sheet, 430),
    streaks(sheet, 60, 260, 8, '#fde3cc'),
    sun(sheet, 372, 350, 36, 480),
    island(sheet, 0.84, 448, peaks([90, 96, 120, 250, 54, 90, 580, 116, 110, 740, 84, 140]), rim, 0.3),
    ...clouds.slice(0, 2),
    island(sheet, 0.58, 526, peaks([500, 196, 50, 572, 124, 60, 30, 170, 110], 1.4), rim, 0.4),
    ...clouds.slice(2, 4),
    island(sheet, 0.34, 640, peaks([172, 228, 58, 96, 150, 58, 260, 96, 60], 1.4), rim, 0.42),
    ...clouds.slice(4, 6),
    bloom(sheet, 372, 350, 520, 0.42),
    ...cliffTop(sheet),
    ...clouds.slice(6),
    wisps(sheet, 430, 640, 0.4, rim),
    ...nearLedge(sheet),
    place(crane('#fffaf0', '#2a3a3c', 1), pt(492, 206), 0.66),
    place(crane('#fffaf0', '#2a3a3c', 0.6), pt(404, 252), 0.46),
    place(crane('#fffaf0', '#2a3a3c', -0.5), pt(600, 262), 0.38),
    flock(sheet.random, 180, 300, 5, 7, '#5d7a80'),
  );
  finish(sheet);
  return sheet;
}
