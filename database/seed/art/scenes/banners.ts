import { lighter, mix } from '../colour';
import { backdrop } from '../elements/backdrop';
import { crane, flock } from '../elements/bird';
import { boat, wake } from '../elements/boat';
import { cloudLayer } from '../elements/cloud-sea';
import { causeway, ground } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { blossomBough, reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { gate } from '../elements/gate';
import { lamplight } from '../elements/lantern';
import { mapleBough } from '../elements/maple';
import { materials } from '../elements/materials';
import { mistBank, wisps } from '../elements/mist';
import { pagoda } from '../elements/pagoda';
import { pavilion } from '../elements/pavilion';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { moon, sky, stars, streaks, sun } from '../elements/sky';
import { snowfall } from '../elements/snowfall';
import { lake, lightPath, mirrored, ripples, shoreSeam } from '../elements/water';
import { stairs } from '../elements/way';
import { air, dusk, night, snow } from '../palettes';
import { circle, fill, place, pt } from '../shape';
import { Sheet } from '../sheet';

/** Autumn: the gate among burning maples, a wide quiet left side for words. */
export function autumnBanner(): Sheet {
  const sheet = new Sheet('banner-1', 1600, 900, {
    ...dusk,
    lit: false,
    sky: [
      [0, '#4f6f85'],
      [0.45, '#b7aca0'],
      [0.75, '#efc795'],
      [1, '#f6b98a'],
    ],
    haze: '#f2cfa2',
  });
  const { palette } = sheet;
  const tone = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const hill = (x: number) => 700 - 120 * Math.exp(-(((x - 1240) / 420) ** 2)) + Math.sin(x / 210) * 8;
  sheet.add(
    sky(sheet, 600),
    streaks(sheet, 80, 260, 6, '#fde0b4'),
    sun(sheet, 560, 380, 46, 560),
    backdrop(sheet, [
      {
        depth: 0.84,
        baseY: 600,
        summits: peaks([150, 200, 180, 480, 150, 180, 860, 270, 180, 1300, 360, 170, 1560, 240, 150]),
      },
      {
        depth: 0.56,
        baseY: 650,
        summits: peaks([40, 260, 170, 360, 120, 190, 980, 200, 190, 1500, 340, 180]),
        trees: 17,
      },
    ]),
    cloudLayer(sheet, {
      y: 630,
      size: 90,
      swell: 28,
      rim: '#fbe0ba',
      shade: '#b99a92',
      depth: 140,
      soft: 2.4,
      opacity: 0.75,
    }),
    ground(sheet, hill, tone(1, 0.12), tone(3, 0), 230),
    canopy(sheet, (x) => hill(x) + 6, {
      from: 900,
      to: 1640,
      pitch: 28,
      height: 150,
      tones: [tone(3, 0.12), tone(0, 0.08), tone(2, 0.1)],
    }),
    stairs(
      sheet,
      [
        { x: 1150, y: 930, width: 280 },
        { x: 1200, y: 770, width: 190 },
        { x: 1240, y: 660, width: 140 },
      ],
      '#ecdcc0',
      '#a08a80',
    ),
    place(gate(sheet, materials(palette, 0.02)), pt(1240, 662), 0.98),
    place(
      person(sheet, { coat: '#f1e6d2', hair: 'long', skirt: true, trousers: '#2f5a66' }),
      pt(1200, 778),
      1.1,
    ),
    place(person(sheet, { coat: '#22384a', pack: '#b8893b' }), pt(1252, 764), 1.1),
    canopy(sheet, (x) => 880 - (x > 800 ? 0 : 10), {
      from: -40,
      to: 1000,
      pitch: 44,
      height: 110,
      tones: [mix(tone(3, 0), palette.ink, 0.4), tone(0, 0), tone(1, 0)],
    }),
    canopy(sheet, () => 900, {
      from: 1330,
      to: 1660,
      pitch: 44,
      height: 170,
      tones: [mix(tone(3, 0), palette.ink, 0.4), tone(0, 0), tone(2, 0)],
    }),
    place(
      mapleBough(
        sheet,
        [pt(0, 0), pt(-130, 30), pt(-250, 20), pt(-370, 70), pt(-470, 60)],
        '#3b2a28',
        ['#c8452e', '#d96a35', '#e39a3f', '#a83428'],
        26,
      ),
      pt(1640, 50),
    ),
    flock(sheet.random, 420, 200, 7, 10, mix(palette.near, palette.haze, 0.25)),
    bloom(sheet, 560, 380, 560, 0.3),
  );
  finish(sheet);
  return sheet;
}

/** Night cruise: a lamp-lit boat, the pagoda shining across the lake. */
export function nightBanner(): Sheet {
  const sheet = new Sheet('banner-2', 1600, 900, night);
  const { palette, random } = sheet;
  const shore =
    backdrop(sheet, [
      {
        depth: 0.8,
        baseY: 520,
        summits: peaks([180, 220, 190, 560, 160, 200, 1000, 290, 190, 1420, 210, 190]),
      },
      { depth: 0.42, baseY: 540, summits: peaks([20, 190, 190, 700, 90, 220, 1580, 240, 190]), trees: 17 },
    ]) +
    canopy(sheet, () => 548, {
      from: 760,
      to: 1640,
      pitch: 24,
      height: 84,
      tones: ['#0f212d', '#1b3843', '#365a5e'],
    }) +
    place(pagoda(sheet, materials(palette, 0), 7), pt(1180, 536), 0.86) +
    circle(
      1180,
      340,
      330,
      sheet.glow([
        [0, palette.lamp, 0.3],
        [0.5, palette.lamp, 0.09],
        [1, palette.lamp, 0],
      ]),
    ) +
    Array.from({ length: 11 }, (_, i) => lamplight(sheet, 780 + i * 80, 542, 26)).join('');
  const craft = place(
    place(person(sheet, { coat: '#d9c9a6', hair: 'bun' }), pt(74, -8), 0.9) + boat(sheet, { lamp: true }),
    pt(480, 700),
    1.7,
  );
  sheet.add(
    sky(sheet, 540),
    stars(sheet, 260, 460),
    moon(sheet, 380, 190, 52),
    shore,
    lake(sheet, 548, '#30506c', '#0a182b'),
    mirrored(sheet, shore, 548, 0.75, 20),
    lightPath(sheet, 1180, 556, 150, palette.lamp, 0.55),
    lightPath(sheet, 380, 556, 120, palette.light, 0.4),
    ...Array.from({ length: 22 }, () =>
      lamplight(sheet, random.range(820, 1580), 590 + random.next() * 280, random.range(14, 34)),
    ),
    ripples(sheet, 570, 80, '#a9c4d6', 0.22),
    mirrored(sheet, craft, 714, 0.5, 12),
    craft,
    wake(150, 722, 260, '#a9c4d6', 0.5),
  );
  finish(sheet);
  return sheet;
}

/** Winter: snow on everything, the red pavilion, a crane standing in the air. */
export function winterBanner(): Sheet {
  const sheet = new Sheet('banner-3', 1600, 900, { ...snow, lit: true });
  const { palette } = sheet;
  const shore =
    backdrop(sheet, [
      {
        depth: 0.84,
        baseY: 520,
        summits: peaks([140, 250, 180, 480, 180, 180, 860, 320, 170, 1240, 220, 180, 1520, 300, 150]),
      },
      {
        depth: 0.54,
        baseY: 530,
        summits: peaks([20, 220, 170, 330, 110, 180, 1050, 120, 180, 1580, 240, 170]),
        trees: 16,
      },
    ]) +
    canopy(sheet, () => 534, {
      from: 820,
      to: 1640,
      pitch: 24,
      height: 70,
      tones: ['#7d929d', '#c3d0d7', '#f6f9fa'],
    });
  const court =
    causeway(880, 1610, 624, 36, '#f7fafb', '#a3b1bb', '#ffffff') +
    place(pavilion(sheet, materials(palette, 0), { storeys: 2, lanterns: true }), pt(1120, 566), 1.28) +
    place(
      person(sheet, { coat: '#f1ede4', hair: 'bun', skirt: true, trousers: '#8b3a30', umbrella: '#c8452e' }),
      pt(1350, 592),
      1.1,
    );
  sheet.add(
    sky(sheet, 530),
    shore,
    mistBank(sheet, 526, 30, 0.6),
    lake(sheet, 530, '#dde5e8', '#6b8391'),
    mirrored(sheet, shore, 530, 0.5),
    shoreSeam(sheet, 530, palette.haze, 0.6),
    mirrored(sheet, court, 624, 0.55, 12),
    court,
    ripples(sheet, 560, 70, '#ffffff', 0.3),
    wisps(sheet, 400, 620, 0.5),
    place(crane('#ffffff', '#2b3b46', 1), pt(520, 300), 0.8),
    place(crane('#ffffff', '#2b3b46', -0.5), pt(650, 350), 0.56),
    rock(
      sheet,
      [pt(-20, 910), pt(-20, 720), pt(120, 706), pt(260, 740), pt(380, 800), pt(470, 910)],
      '#5d7280',
      '#2f424e',
    ),
    fill('M-20 742V712Q100 690 190 716Q300 744 384 806Q290 770 190 744Q90 724 -20 742Z', '#f8fbfc'),
    place(pine(sheet, { colour: '#3d5a5c', bark: '#33302f' }), pt(130, 726), 1.5),
    reeds(sheet, 260, 640, 906, 120, 80, '#5d6f74', '#e3e3da'),
    place(
      blossomBough(
        sheet,
        [pt(0, 0), pt(-110, 20), pt(-220, 10), pt(-320, 60), pt(-420, 50)],
        '#37302f',
        '#d6455c',
        16,
      ),
      pt(1640, 110),
    ),
    snowfall(sheet, 380),
    circle(
      1120,
      440,
      300,
      sheet.glow([
        [0, palette.lamp, 0.22],
        [1, lighter(palette.lamp, 0.2), 0],
      ]),
    ),
  );
  finish(sheet);
  return sheet;
}
