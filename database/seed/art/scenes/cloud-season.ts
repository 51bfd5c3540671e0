import { mix } from '../colour';
import { cloudSea } from '../elements/cloud-sea';
import { bloom, finish } from '../elements/finish';
import { island } from '../elements/island';
import { wisps } from '../elements/mist';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky, streaks, sun } from '../elements/sky';
import { dusk } from '../palettes';
import { place, points, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';

const outline = points([
  -20, 810, -20, 520, 80, 516, 200, 530, 320, 526, 400, 540, 440, 566, 410, 610, 380, 690, 400, 810,
]);

/** The season of cloud seas: a photographer and a tripod on a ledge as the last light rakes over. */
export function cloudSeason(): Sheet {
  const sheet = new Sheet('article-02', 1200, 800, dusk);
  const { palette } = sheet;
  const [rim, shade] = ['#fbd3a0', '#7d6c86'];
  const clouds = cloudSea(sheet, 430, 740, 9, rim, shade);
  const tripod =
    stroke('M0 -46L-16 0M0 -46L14 0M0 -46L2 0', palette.ink, 2.6) +
    rect(-9, -58, 18, 12, palette.ink) +
    rect(8, -55, 8, 7, palette.ink);
  sheet.add(
    sky(sheet, 440),
    streaks(sheet, 60, 300, 7, '#fcd9a6'),
    sun(sheet, 800, 388, 50, 520),
    island(sheet, 0.8, 450, peaks([130, 140, 130, 400, 80, 120, 1060, 130, 140]), rim),
    ...clouds.slice(0, 2),
    island(sheet, 0.5, 530, peaks([980, 210, 60, 1050, 150, 70, 280, 110, 100], 1.4), rim),
    ...clouds.slice(2, 4),
    island(sheet, 0.28, 640, peaks([1130, 250, 74, 640, 90, 60, 700, 60, 50], 1.4), rim),
    ...clouds.slice(4, 7),
    bloom(sheet, 800, 388, 560, 0.4),
    wisps(sheet, 400, 640, 0.4, rim),
    rock(sheet, outline, mix(palette.near, palette.ink, 0.4), palette.ink, 'right'),
    place(pine(sheet, { colour: mix(palette.near, palette.ink, 0.6), bark: palette.ink }), pt(60, 530), 1.18),
    place(tripod, pt(348, 532), 1.25),
    place(person(sheet, { coat: '#b4472c', pack: '#22384a', hair: 'hat', hand: 'out' }), pt(306, 532), 1.35),
    ...clouds.slice(8),
  );
  finish(sheet);
  return sheet;
}
