import { lighter, mix } from '../colour';
import { cloudSea } from '../elements/cloud-sea';
import { finish } from '../elements/finish';
import { island } from '../elements/island';
import { lamplight } from '../elements/lantern';
import { materials } from '../elements/materials';
import { mistPatch, wisps } from '../elements/mist';
import { pavilion } from '../elements/pavilion';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { moon, sky, stars } from '../elements/sky';
import { stairs } from '../elements/way';
import { night } from '../palettes';
import { circle, place, points, pt, stroke } from '../shape';
import { Sheet } from '../sheet';
import { fading } from '../stops';

/** Blue hour: lamps lead up the rock needle to the lit pavilion; stars, thin moon, clouds asleep in the valley. */
export function lampsToThePavilion(): Sheet {
  const sheet = new Sheet('rare-view-2', 1600, 900, night);
  const { palette } = sheet;
  const [rim, shade] = ['#8aa3b8', '#1e3854'];
  const clouds = cloudSea(sheet, 560, 860, 8, rim, shade);
  const needle = points([
    930, 910, 950, 800, 990, 730, 984, 640, 1024, 570, 1010, 500, 1042, 440, 1066, 398, 1250, 398, 1290, 450,
    1276, 540, 1320, 600, 1330, 700, 1390, 780, 1420, 910,
  ]);
  const lamps = points([
    1024, 846, 1102, 792, 1186, 744, 1252, 690, 1206, 630, 1122, 586, 1082, 530, 1140, 482, 1196, 440,
  ]);
  const path = lamps.map((p, i) => ({ x: p.x, y: p.y + 14, width: 60 - i * 4.4 }));
  sheet.add(
    sky(sheet, 620),
    stars(sheet, 260, 560),
    moon(sheet, 360, 190, 44),
    island(sheet, 0.85, 590, peaks([140, 160, 170, 500, 240, 140, 820, 150, 170, 1480, 260, 180]), rim),
    ...clouds.slice(0, 2),
    island(sheet, 0.55, 660, peaks([300, 250, 80, 220, 150, 90, 660, 130, 90, 1560, 260, 120], 1.4), rim),
    ...clouds.slice(2, 4),
    island(sheet, 0.25, 790, peaks([60, 280, 110, 180, 170, 90, 540, 130, 70], 1.45), shade),
    rock(sheet, needle, mix(palette.rock, palette.near, 0.3), palette.near),
    stairs(sheet, path, '#7d8a94', '#2a3b4e'),
    mistPatch(sheet, 1180, 880, 460, 90, 0.8, rim),
    place(pine(sheet, { colour: '#16343f', bark: '#0c1a26' }), pt(1270, 436), 0.62),
    place(pavilion(sheet, materials(palette), { lanterns: true, storeys: 2 }), pt(1158, 376), 0.82),
    circle(1158, 330, 260, sheet.glow(fading(palette.lamp, 0, 0.34, 0.5, 0.1, 1, 0))),
    place(pine(sheet, { colour: '#16343f', bark: '#0c1a26' }), pt(1052, 420), 0.36, true),
    ...lamps.map(
      (p, i) =>
        stroke(`M${p.x + 30 - i * 2} ${p.y + 12}v-26`, '#2a2f38', 2) +
        lamplight(sheet, p.x + 30 - i * 2, p.y - 16, 44 - i * 2.6),
    ),
    place(person(sheet, { coat: '#c8452e', hair: 'bun' }), pt(1112, 800), 0.72),
    ...clouds.slice(5),
    wisps(sheet, 520, 760, 0.4, rim),
    mistPatch(sheet, 500, 830, 700, 90, 0.35, lighter(shade, 0.2)),
  );
  finish(sheet);
  return sheet;
}
