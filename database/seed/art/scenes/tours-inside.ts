import { darker, lighter, mix } from '../colour';
import { backdrop } from '../elements/backdrop';
import { cabin, rope, tower } from '../elements/cable-car';
import { cloudLayer } from '../elements/cloud-sea';
import { ground, scrub } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { hall } from '../elements/hall';
import { lamplight } from '../elements/lantern';
import { materials } from '../elements/materials';
import { mistBank, wisps } from '../elements/mist';
import { person } from '../elements/person';
import { bronzeBell } from '../elements/relics';
import { peaks } from '../elements/ridge';
import { sky, stars, streaks, sun } from '../elements/sky';
import { snowfall } from '../elements/snowfall';
import { beam, hangingLattice } from '../elements/timberwork';
import { air, dusk, night, noon, snow } from '../palettes';
import { fill, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';

/** The great bell in its open tower, dusk between the columns. */
export function tourBell(): Sheet {
  const sheet = new Sheet('tour-06', 800, 800, dusk);
  const { palette } = sheet;
  const m = materials(palette, 0);
  const post = (x: number) => rect(x - 27, 120, 54, 600, sheet.shade([[0, '#6d2f26'], [0.3, '#a8503c'], [1, '#431d1a']], true)) + rect(x - 40, 696, 80, 34, m.stoneDark) + rect(x - 40, 696, 80, 9, m.stoneLit);
  sheet.add(
    sky(sheet, 600),
    sun(sheet, 240, 400, 44, 400),
    backdrop(sheet, [
      { depth: 0.8, baseY: 600, summits: peaks([120, 210, 120, 420, 130, 130, 660, 240, 120]) },
      { depth: 0.5, baseY: 660, summits: peaks([0, 190, 140, 300, 80, 130, 800, 210, 140]), trees: 15 },
    ]),
    wisps(sheet, 460, 680, 0.5),
    canopy(sheet, () => 716, { from: -20, to: 820, pitch: 24, height: 80, tones: ['#5d3238', '#a84a30', '#d98a42'] }),
    rect(0, 712, 800, 100, sheet.gradient([[0, '#7d675a'], [1, '#33282c']], 0, 712, 0, 800)),
    rect(0, 712, 800, 6, '#b79a80'),
    rect(0, 0, 800, 60, '#2a1f22'),
    `<g transform="translate(400 44)">${beam(sheet, 420, 0, 92, m)}</g>`,
    hangingLattice(150, 650, 138, 26, m),
    post(120),
    post(680),
    rect(60, 210, 680, 34, sheet.shade([[0, '#8a4434'], [1, '#4a221e']])),
    place(bronzeBell(sheet), pt(400, 232), 1.42),
    `<g transform="translate(640 500) rotate(-4)">${stroke('M-60 -256V-6M70 -256V-6', '#3a2a24', 4)}${rect(-150, -22, 290, 34, sheet.shade([[0, '#b98a58'], [1, '#5f3d26']]), 'rx="14"')}</g>`,
    bloom(sheet, 240, 400, 420, 0.34),
    rect(0, 0, 800, 44, sheet.gradient([[0, '#1d1619'], [1, '#2f2326']], 0, 0, 0, 44)),
  );
  finish(sheet);
  return sheet;
}

/** The museum hall after snow, its terrace swept, doors warm. */
export function tourHall(): Sheet {
  const sheet = new Sheet('tour-07', 800, 800, { ...snow, lit: true });
  const { palette } = sheet;
  const m = materials(palette, 0);
  sheet.add(
    sky(sheet, 480),
    backdrop(sheet, [
      { depth: 0.82, baseY: 470, summits: peaks([110, 250, 120, 400, 330, 120, 700, 260, 120]) },
      { depth: 0.55, baseY: 510, summits: peaks([0, 230, 130, 230, 120, 110, 580, 130, 120, 800, 240, 120]), trees: 16 },
    ]),
    mistBank(sheet, 500, 34, 0.6),
    canopy(sheet, () => 540, { from: -20, to: 150, pitch: 24, height: 120, tones: ['#6d8490', '#b9c7cf', '#f3f7f8'] }),
    canopy(sheet, () => 540, { from: 650, to: 830, pitch: 24, height: 120, tones: ['#6d8490', '#b9c7cf', '#f3f7f8'] }),
    ground(sheet, (x) => 560 + Math.sin(x / 200) * 4, '#dfe7ea', '#f7fafb', 200),
    place(hall(sheet, m, { bays: 7 }), pt(400, 528), 1.12),
    fill('M350 600H450L520 812H280Z', '#c9d2d8'),
    fill('M350 600H356L296 812H280ZM444 600H450L520 812H504Z', '#eef3f5'),
    ...[[300, 640], [500, 640], [262, 720], [538, 720]].map(([x = 0, y = 0]) => rect(x - 9, y - 34, 18, 34, '#9fadb6') + rect(x - 14, y - 52, 28, 20, '#7d8c96') + rect(x - 15, y - 58, 30, 8, '#f8fafb') + lamplight(sheet, x, y - 42, 40)),
    place(person(sheet, { coat: '#c8452e', hair: 'bun', umbrella: '#e9d2a8' }), pt(384, 716), 1.3),
    place(person(sheet, { coat: '#2f4a5a', size: 0.64 }), pt(424, 720), 1.4),
    snowfall(sheet, 220),
  );
  finish(sheet);
  return sheet;
}

/** The cable car: one cabin close, the valley falling away under it. */
export function tourCableCar(): Sheet {
  const sheet = new Sheet('tour-09', 800, 800, { ...noon, sky: [[0, '#3f7f96'], [0.5, '#9cc7c4'], [1, '#f1ead2']] });
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  sheet.add(
    sky(sheet, 560),
    streaks(sheet, 60, 260, 5, '#ffffff'),
    backdrop(sheet, [
      { depth: 0.84, baseY: 560, summits: peaks([110, 240, 110, 340, 180, 110, 640, 330, 110]) },
      { depth: 0.56, baseY: 640, summits: peaks([30, 280, 110, 260, 140, 110, 560, 210, 100, 790, 360, 120], 1.45), rough: 0.3, trees: 12 },
    ]),
    cloudLayer(sheet, { y: 610, size: 70, swell: 26, rim: '#ffffff', shade: '#bcd8d2', depth: 110, soft: 2, opacity: 0.85 }),
    rope(pt(-20, 330), pt(620, 60), 12, mix(palette.ink, palette.haze, 0.15), 3),
    rope(pt(620, 60), pt(830, 20), 4, mix(palette.ink, palette.haze, 0.15), 3),
    place(tower(560, mix(palette.near, palette.haze, 0.2)), pt(640, 62), 1.15),
    place(cabin(sheet, '#d9973f'), pt(520, 110), 0.62),
    place(cabin(sheet), pt(240, 226), 2.5, false, 1),
    ground(sheet, (x) => 690 - 40 * Math.exp(-(((x - 640) / 200) ** 2)) + Math.sin(x / 80) * 6, leaf(0, 0.1), leaf(3, 0), 120),
    canopy(sheet, (x) => 700 - 40 * Math.exp(-(((x - 640) / 200) ** 2)), { from: -30, to: 840, pitch: 24, height: 84, tones: [leaf(3, 0.1), leaf(0, 0.08), leaf(1, 0.1)] }),
    canopy(sheet, () => 806, { from: -30, to: 840, pitch: 32, height: 104, tones: [mix(leaf(3, 0), palette.ink, 0.3), leaf(3, 0), leaf(1, 0)] }),
    scrub(sheet, () => 760, -10, 810, 60, 20, leaf(3, 0), lighter(leaf(1, 0), 0.1)),
  );
  finish(sheet);
  return sheet;
}

/** Flying eaves close at hand: tiles, a row of small beasts, a wind bell against the moonrise. */
export function eaves(): Sheet {
  const sheet = new Sheet('category-culture', 1200, 800, { ...night, sky: [[0, '#16294a'], [0.5, '#4a5f80'], [0.85, '#c99a86'], [1, '#edb98e']] });
  const { palette } = sheet;
  const tile = '#2b3846';
  let rows = '';
  for (let i = 0; i < 30; i++) rows += `M${-120 + i * 34} ${-60 - i * 4}Q${60 + i * 30} ${190 + i * 2} ${40 + i * 30} ${392 - i * i * 0.36}`;
  const surface = 'M-20 -20H420C520 160 700 300 990 320C1010 318 1030 300 1044 268C1050 316 1040 352 1004 366C860 420 500 470 -20 470Z';
  const ends = Array.from({ length: 30 }, (_, i) => {
    const t = i / 29;
    const x = -10 + t * 1000;
    const y = 474 - t * 34 - t ** 3 * 70;
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="15" fill="#46566a"/><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="9" fill="none" stroke="#6f8094" stroke-width="2.4"/>`;
  }).join('');
  const hip = 'M420 -20C520 160 700 300 990 320C1010 318 1030 300 1044 268';
  const beasts = [0.34, 0.45, 0.55, 0.64, 0.72].map((t) => {
    const [x, y] = [420 + t * 690 - t * t * 100, -20 + 520 * t - 170 * t * t];
    return place(fill('M-16 6Q-20 -22 -8 -34Q-12 -50 4 -54Q18 -52 16 -38Q10 -30 12 -18Q22 -10 18 6Z', '#1c2733'), pt(x, y), 1.05, false, 14);
  });
  sheet.add(
    sky(sheet, 800),
    stars(sheet, 90, 360),
    sun(sheet, 880, 560, 74, 420),
    backdrop(sheet, [
      { depth: 0.7, baseY: 760, summits: peaks([560, 120, 150, 840, 90, 150, 1100, 190, 140]) },
      { depth: 0.35, baseY: 820, summits: peaks([480, 110, 180, 980, 90, 170, 1220, 170, 140]), trees: 18, mist: 0.3 },
    ]),
    ...[0, 1].map((k) => rect(-20, 520 + k * 46, 620 - k * 130, 34, k ? '#3a2326' : '#7a3a30')),
    ...Array.from({ length: 13 }, (_, i) => rect(-10 + i * 66, 482 - i * 1.5, 26, 58, i % 2 ? '#2f5a64' : '#4a2a2a') + rect(-6 + i * 66, 500 - i * 1.5, 18, 6, '#c99d55', 'opacity=".7"')),
    fill('M-20 566H430L330 820H-20Z', '#4a2427'),
    rect(330, 566, 60, 254, sheet.shade([[0, '#a8503c'], [0.4, '#7d3329'], [1, '#331719']], true)),
    fill(surface, sheet.gradient([[0, lighter(tile, 0.14)], [1, darker(tile, 0.3)]], 0, 0, 0, 460)),
    `<g ${sheet.clip(surface)}>${stroke(rows, '#17212c', 13)}${stroke(rows, '#53657a', 3.4, 'opacity=".7" transform="translate(-4 0)"')}</g>`,
    ends,
    stroke(hip, '#17212c', 34),
    stroke(hip, '#53657a', 8, 'transform="translate(3 -9)"'),
    ...beasts,
    stroke('M1030 352V408', '#17212c', 4),
    fill('M1008 408H1052L1064 466Q1030 478 996 466Z', '#b98a4a') + fill('M1036 408H1052L1064 466Q1050 474 1040 474Z', '#6f4d26') + stroke('M1030 470V512', '#17212c', 3) + fill('M1014 512H1046L1040 548H1020Z', '#d9b36c'),
    wisps(sheet, 560, 780, 0.4, palette.haze),
    bloom(sheet, 880, 560, 460, 0.3),
  );
  finish(sheet);
  return sheet;
}
