import { lighter, mix } from '../colour';
import { cloudLayer } from '../elements/cloud-sea';
import { bloom, finish } from '../elements/finish';
import { island } from '../elements/island';
import { wisps } from '../elements/mist';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky, sun } from '../elements/sky';
import { dawn } from '../palettes';
import { place, points, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const outline = points([
  -20, 820, -20, 560, 80, 548, 180, 566, 290, 560, 350, 590, 330, 660, 360, 740, 340, 820,
]);

/** The welcoming pine, a thousand years on its ledge, sun behind it. */
export function tourPine(): Sheet {
  const sheet = new Sheet('tour-08', 800, 800, {
    ...dawn,
    sky: stops(0, '#4a7686', 0.5, '#b4c3b5', 0.8, '#f3d0a4', 1, '#f5b388'),
  });
  const { palette } = sheet;
  const rim = '#fde8cf';
  sheet.add(
    sky(sheet, 520),
    sun(sheet, 470, 330, 92, 430),
    island(sheet, 0.8, 560, peaks([120, 190, 100, 620, 150, 100, 760, 230, 90]), rim),
    cloudLayer(sheet, { y: 560, size: 70, swell: 26, rim, shade: '#c3c4b8', depth: 120, soft: 2 }),
    island(sheet, 0.5, 640, peaks([690, 210, 60, 780, 150, 70], 1.4), rim),
    cloudLayer(sheet, { y: 650, size: 100, swell: 36, rim, shade: '#a9bab5', depth: 150, soft: 1.4 }),
    bloom(sheet, 470, 330, 420, 0.35),
    rock(sheet, outline, mix(palette.rock, palette.near, 0.6), mix(palette.near, palette.ink, 0.3), 'right'),
    place(pine(sheet, { colour: mix(palette.near, palette.ink, 0.35), bark: '#2b2623' }), pt(218, 572), 1.72),
    place(person(sheet, { coat: '#c8452e', hair: 'hat', pack: '#22384a' }), pt(96, 556), 1.2),
    wisps(sheet, 500, 720, 0.5, rim),
    cloudLayer(sheet, {
      y: 760,
      size: 120,
      swell: 40,
      rim: lighter('#a9bab5', 0.3),
      shade: '#6f9290',
      depth: 120,
      soft: 1,
    }),
  );
  finish(sheet);
  return sheet;
}
