import { darker, lighter } from '../colour';
import { backdrop } from '../elements/backdrop';
import { bloom, finish } from '../elements/finish';
import { blossomBough } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { celadonVase } from '../elements/relics';
import { peaks } from '../elements/ridge';
import { sky } from '../elements/sky';
import { dawn } from '../palettes';
import { ellipse, fill, place, points, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  return [
    place(celadonVase(sheet), pt(706, 700), 1.5),
    place(celadonVase(sheet, '#c9c3ae'), pt(960, 694), 0.86),
    ellipse(470, 706, 92, 12, '#150e0c', `opacity=".5" ${sheet.blur(6)}`),
    fill(
      'M386 636C396 684 430 702 470 704C510 702 544 684 554 636Z',
      sheet.shade(stops(0, '#cfe0d2', 0.4, '#a8c6b4', 1, '#5f8775'), true),
    ),
    ellipse(470, 636, 84, 15, '#d6e4d6') + ellipse(470, 638, 74, 11, '#7fa592'),
    bloom(sheet, 420, 240, 520, 0.22),
  ];
}

/** Celadon on a dark shelf by a lattice window; plum twig, morning light across the wall. */
export function celadonRoom(): Sheet {
  const sheet = new Sheet('article-14', 1200, 800, dawn);
  const wall = '#d9d2c0';
  const beamOfLight = (x: number) =>
    fill(`M${x} 60L${x + 120} 60L${x + 320} 640H${x + 170}Z`, '#fff6de', 'opacity=".5"');
  let grid = '';
  for (let i = 0; i <= 5; i++) grid += `M${60 + i * 60} 70V560M60 ${70 + i * 98}H360`;
  sheet.add(
    sheet.cover(sheet.gradient(stops(0, lighter(wall, 0.3), 1, darker(wall, 0.18)), 0, 0, 1200, 700)),
    `<g ${sheet.clip('M60 70H360V560H60Z')}>${sky(sheet, 600, stops(0, '#bcd6d0', 1, '#f8e6c8'))}${backdrop(sheet, [{ depth: 0.76, baseY: 520, summits: peaks([100, 180, 90, 260, 260, 90, 360, 150, 90]) }])}${canopy(sheet, () => 560, { from: 40, to: 380, pitch: 18, height: 70, tones: ['#6f9c8b', '#8fb39a', '#b9cda6'] })}</g>`,
    stroke(grid, '#5d3a2c', 8),
    stroke('M60 70H360V560H60Z', '#4a2d23', 20),
    `<g ${sheet.blur(5)}>${beamOfLight(420)}${beamOfLight(590)}${beamOfLight(760)}</g>`,
    rect(
      0,
      640,
      1200,
      170,
      sheet.gradient(stops(0, '#5f4032', 0.12, '#4a3128', 1, '#271a17'), 0, 640, 0, 800),
    ),
    rect(0, 640, 1200, 8, '#966b50'),
    ellipse(740, 700, 200, 20, '#150e0c', `opacity=".5" ${sheet.blur(8)}`),
    place(
      blossomBough(sheet, points([0, 0, 24, -90, 80, -160, 100, -240, 180, -300]), '#4a3833', '#e59a98', 13),
      pt(706, 316),
    ),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
