import { mix } from '../colour';
import { crane, flock } from '../elements/bird';
import { cloudSea } from '../elements/cloud-sea';
import { bloom, finish } from '../elements/finish';
import { materials } from '../elements/materials';
import { mistPatch, wisps } from '../elements/mist';
import { mountains } from '../elements/mountains';
import { pavilion } from '../elements/pavilion';
import { pine } from '../elements/pine';
import { ridge, type Summit } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky, streaks, sun } from '../elements/sky';
import { dawn, distance } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const sunrise = {
  ...dawn,
  sky: stops(0, '#3f6f86', 0.4, '#8fb0b4', 0.72, '#f0d3b4', 1, '#f8b98c'),
};

/** Sunrise: a small pavilion on a cliff top, a sea of clouds below, peaks standing out of it like islands. */
export function rareView(): Sheet {
  const sheet = new Sheet('rare-view', 1200, 800, sunrise);
  const { palette, random } = sheet;
  const rim = '#fdebd8';
  const shade = '#93b0b8';
  sheet.add(sky(sheet, 430), streaks(sheet, 60, 260, 8, '#fde3cc'), sun(sheet, 372, 350, 36, 480));
  const islands = (depth: number, baseY: number, summits: Summit[], rough: number) =>
    mountains(sheet, ridge(random, { from: -20, to: 1220, baseY, summits, rough }), {
      colour: distance(palette, depth),
      mist: rim,
      footY: baseY + 14,
      relief: 1 - depth * 0.6,
      dissolve: true,
    });
  const clouds = cloudSea(sheet, 424, 720, 9, rim, shade);
  sheet.add(
    islands(
      0.84,
      448,
      [
        { x: 90, height: 96, spread: 120 },
        { x: 250, height: 54, spread: 90 },
        { x: 580, height: 116, spread: 110, lean: 0.3 },
        { x: 740, height: 84, spread: 140 },
      ],
      0.3,
    ),
    ...clouds.slice(0, 2),
    islands(
      0.58,
      520,
      [
        { x: 500, height: 178, spread: 46, shape: 1.35 },
        { x: 566, height: 116, spread: 60, shape: 1.5 },
        { x: 30, height: 150, spread: 110 },
      ],
      0.4,
    ),
    ...clouds.slice(2, 4),
    islands(
      0.36,
      610,
      [
        { x: 172, height: 176, spread: 52, shape: 1.4 },
        { x: 98, height: 120, spread: 54, shape: 1.6 },
        { x: 252, height: 70, spread: 60 },
      ],
      0.42,
    ),
    ...clouds.slice(4, 6),
    bloom(sheet, 372, 350, 520, 0.42),
  );
  const leaf = mix(palette.leaf[0] ?? palette.near, palette.ink, 0.3);
  const cliff = [
    pt(700, 800),
    pt(716, 720),
    pt(756, 668),
    pt(748, 590),
    pt(786, 540),
    pt(772, 486),
    pt(744, 462),
    pt(762, 428),
    pt(800, 420),
    pt(985, 420),
    pt(1030, 436),
    pt(1110, 424),
    pt(1160, 396),
    pt(1230, 388),
    pt(1230, 800),
  ];
  sheet.add(
    place(pine(sheet, { colour: mix(leaf, palette.haze, 0.2), bark: '#4a4640' }), pt(1140, 410), 0.62, true),
    rock(sheet, cliff, mix(palette.rock, palette.near, 0.5), mix(palette.near, palette.haze, 0.5)),
    place(pine(sheet, { colour: leaf, bark: '#38322e' }), pt(1064, 442), 1.02),
    place(pavilion(sheet, materials(palette, 0.02)), pt(884, 398), 0.98),
    place(pine(sheet, { colour: leaf, bark: '#38322e' }), pt(772, 446), 0.34, true),
    mistPatch(sheet, 820, 740, 420, 90, 0.8, rim),
    ...clouds.slice(6),
    wisps(sheet, 360, 640, 0.55, rim),
    place(crane('#fffaf0', '#2a3a3c', 1), pt(492, 226), 0.66),
    place(crane('#fffaf0', '#2a3a3c', 0.6), pt(404, 268), 0.46),
    place(crane('#fffaf0', '#2a3a3c', -0.5), pt(576, 284), 0.38),
    flock(random, 180, 330, 5, 7, '#5d7a80'),
  );
  finish(sheet);
  return sheet;
}
