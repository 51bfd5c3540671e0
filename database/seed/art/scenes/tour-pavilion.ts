import { mix } from '../colour';
import { crane } from '../elements/bird';
import { cloudLayer } from '../elements/cloud-sea';
import { finish } from '../elements/finish';
import { island } from '../elements/island';
import { materials } from '../elements/materials';
import { mistPatch } from '../elements/mist';
import { pavilion } from '../elements/pavilion';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky, streaks } from '../elements/sky';
import { noon } from '../palettes';
import { place, points, pt } from '../shape';
import { Sheet } from '../sheet';

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  const leaf = mix(palette.leaf[3] ?? palette.near, palette.ink, 0.1);
  const cloud = (y: number, size: number) =>
    cloudLayer(sheet, {
      y,
      size,
      swell: size * 0.4,
      rim: '#ffffff',
      shade: '#b4d3d0',
      depth: 130,
      soft: 1.4,
    });
  const needle = points([
    250, 820, 270, 700, 310, 620, 296, 520, 330, 450, 316, 392, 350, 366, 500, 366, 540, 400, 520, 480, 566,
    560, 560, 660, 610, 740, 630, 820,
  ]);
  return [
    streaks(sheet, 50, 220, 6, '#ffffff'),
    island(sheet, 0.82, 600, peaks([110, 260, 90, 280, 140, 90, 690, 300, 90]), '#ffffff'),
    cloud(600, 60),
    island(sheet, 0.5, 680, peaks([70, 260, 60, 150, 170, 60, 720, 230, 62], 1.4), '#ffffff'),
    cloud(660, 80),
    rock(sheet, needle, mix(palette.rock, palette.near, 0.35), mix(palette.near, palette.haze, 0.35)),
    place(pine(sheet, { colour: leaf, bark: '#37322e' }), pt(522, 398), 0.62),
    place(pavilion(sheet, materials(palette, 0), { storeys: 2 }), pt(424, 344), 0.86),
    place(pine(sheet, { colour: leaf, bark: '#37322e' }), pt(330, 396), 0.4, true),
    place(pine(sheet, { colour: leaf, bark: '#37322e' }), pt(556, 580), 0.34),
    mistPatch(sheet, 430, 740, 330, 70, 0.9, '#ffffff'),
    cloud(744, 110),
    place(crane('#ffffff', '#24383b', 1), pt(196, 240), 0.56),
    place(crane('#ffffff', '#24383b', -0.5), pt(270, 290), 0.4),
  ];
}

/** The pavilion on its needle of rock, noon, seen from the opposite wall. */
export function tourPavilion(): Sheet {
  const sheet = new Sheet('tour-04', 800, 800, noon);
  sheet.add(sky(sheet, 600), ...foreground(sheet));
  finish(sheet);
  return sheet;
}
