import { lighter, mix } from '../colour';
import { crane } from '../elements/bird';
import { cloudSea } from '../elements/cloud-sea';
import { bloom, finish } from '../elements/finish';
import { lamplight } from '../elements/lantern';
import { materials } from '../elements/materials';
import { mistPatch, wisps } from '../elements/mist';
import { mountains } from '../elements/mountains';
import { pavilion } from '../elements/pavilion';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks, ridge, type Summit } from '../elements/ridge';
import { rock } from '../elements/rock';
import { moon, sky, stars, streaks, sun } from '../elements/sky';
import { stairs } from '../elements/way';
import { dawn, distance, night, type Palette } from '../palettes';
import { circle, fill, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';

/** Peaks that stand in cloud: their feet dissolve. */
export function island(
  sheet: Sheet,
  depth: number,
  baseY: number,
  summits: Summit[],
  mist: string,
  rough = 0.36,
): string {
  const line = ridge(sheet.random, { from: -20, to: sheet.width + 20, baseY, summits, rough });
  return mountains(sheet, line, {
    colour: distance(sheet.palette, depth),
    mist,
    footY: baseY + 14,
    relief: 1 - depth * 0.6,
    dissolve: true,
  });
}

const goldenDawn: Palette = {
  ...dawn,
  sky: [
    [0, '#5b7f92'],
    [0.45, '#c9c3ae'],
    [0.75, '#f7cf9c'],
    [1, '#f6a878'],
  ],
};

/** Dark posts, fretwork and bench that frame what one sees from inside the pavilion. */
function pavilionFrame(sheet: Sheet): string {
  const dark = '#2b1f1d';
  const lit = '#6d3a2b';
  const posts = [90, 560, 1240].map((x) => {
    const paint = sheet.gradient(
      [
        [0, dark],
        [0.75, '#3d2721'],
        [1, lit],
      ],
      x - 30,
      0,
      x + 30,
      0,
    );
    return (
      rect(x - 30, 0, 60, 900, paint) +
      rect(x - 44, 812, 88, 88, '#3a3734') +
      rect(x - 44, 812, 88, 10, '#8a7a68')
    );
  });
  let fret = '';
  for (let x = -10; x < 1620; x += 58) fret += `M${x} 92V150M${x + 29} 92V120H${x + 58}`;
  const bench =
    rect(0, 704, 1600, 26, '#3a2622') + rect(0, 704, 1600, 5, lit) + rect(0, 848, 1600, 60, '#2a1d1a');
  let bars = '';
  for (let x = 14; x < 1600; x += 46) bars += `M${x} 728Q${x + 16} 790 ${x} 850`;
  return (
    fill('M0 0H1600V92H0Z', '#251a19') +
    rect(0, 78, 1600, 16, '#4a2e27') +
    stroke(`${fret}M0 150H1600`, '#3a2521', 7) +
    stroke(`${fret}M0 153H1600`, lit, 1.6, 'opacity=".7"') +
    [90, 560, 1240]
      .map((x) =>
        fill(
          `M${x - 30} 94H${x - 130}Q${x - 60} 120 ${x - 30} 210ZM${x + 30} 94H${x + 130}Q${x + 60} 120 ${x + 30} 210Z`,
          '#33221f',
        ),
      )
      .join('') +
    stroke(bars, '#33221f', 8) +
    bench +
    posts.join('')
  );
}

/** Inside the pavilion: the sea of clouds framed by columns, one early guest at the bench. */
export function framedSunrise(): Sheet {
  const sheet = new Sheet('rare-view-1', 1600, 900, goldenDawn);
  const [rim, shade] = ['#fde3c4', '#a9a6a5'];
  const clouds = cloudSea(sheet, 470, 800, 8, rim, shade);
  sheet.add(
    sky(sheet, 480),
    streaks(sheet, 170, 330, 7, '#ffe2bd'),
    sun(sheet, 900, 400, 52, 620),
    island(sheet, 0.8, 490, peaks([160, 120, 150, 420, 70, 140, 1120, 150, 150, 1450, 100, 170]), rim),
    ...clouds.slice(0, 2),
    island(sheet, 0.5, 570, peaks([360, 210, 62, 300, 140, 70, 1420, 190, 90, 1540, 130, 90], 1.4), rim),
    ...clouds.slice(2, 5),
    island(sheet, 0.25, 720, peaks([760, 150, 54, 830, 90, 60], 1.4), rim),
    ...clouds.slice(5),
    wisps(sheet, 420, 700, 0.5, rim),
    bloom(sheet, 900, 400, 640, 0.45),
    place(crane('#fff6e6', '#4a4444', 1), pt(1010, 270), 0.5),
    place(crane('#fff6e6', '#4a4444', -0.5), pt(1090, 310), 0.36),
    pavilionFrame(sheet),
    place(person(sheet, { coat: '#b9ab96', hair: 'bun', skirt: true, trousers: '#3f5f57' }), pt(352, 892), 5),
    bloom(sheet, 900, 400, 900, 0.2),
  );
  finish(sheet);
  return sheet;
}

/** Blue hour: lamps lead up the rock needle to the lit pavilion; stars, thin moon, clouds asleep in the valley. */
export function lampsToThePavilion(): Sheet {
  const sheet = new Sheet('rare-view-2', 1600, 900, night);
  const { palette } = sheet;
  const [rim, shade] = ['#8aa3b8', '#1e3854'];
  const clouds = cloudSea(sheet, 560, 860, 8, rim, shade);
  const needle = [
    pt(930, 910),
    pt(950, 800),
    pt(990, 730),
    pt(984, 640),
    pt(1024, 570),
    pt(1010, 500),
    pt(1042, 440),
    pt(1066, 398),
    pt(1250, 398),
    pt(1290, 450),
    pt(1276, 540),
    pt(1320, 600),
    pt(1330, 700),
    pt(1390, 780),
    pt(1420, 910),
  ];
  const lamps = [
    pt(1024, 846),
    pt(1102, 792),
    pt(1186, 744),
    pt(1252, 690),
    pt(1206, 630),
    pt(1122, 586),
    pt(1082, 530),
    pt(1140, 482),
    pt(1196, 440),
  ];
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
    circle(
      1158,
      330,
      260,
      sheet.glow([
        [0, palette.lamp, 0.34],
        [0.5, palette.lamp, 0.1],
        [1, palette.lamp, 0],
      ]),
    ),
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
