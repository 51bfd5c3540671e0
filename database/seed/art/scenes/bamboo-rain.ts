import { mix } from '../colour';
import { culm, grove } from '../elements/bamboo';
import { ground, scrub } from '../elements/field';
import { finish } from '../elements/finish';
import { mistPatch } from '../elements/mist';
import { person } from '../elements/person';
import { sky } from '../elements/sky';
import { rain } from '../elements/waterfall';
import { way, wayPoints } from '../elements/way';
import { noon } from '../palettes';
import { ellipse, place, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

/** What lies behind. */
function background(sheet: Sheet): string[] {
  const { palette } = sheet;
  return [
    sky(sheet, 600, stops(0, '#a9c9b6', 0.6, '#dfeadb', 1, '#eef3e2')),
    mistPatch(sheet, 630, 420, 330, 300, 0.9, '#f6f8ea'),
    grove(sheet, 540, -60, [{ depth: 0.72, count: 26, width: 9, from: -20, to: 1220 }]),
    ground(
      sheet,
      (x) => 520 + Math.sin(x / 90) * 6,
      mix(palette.grass, palette.haze, 0.4),
      palette.leaf[3] ?? palette.near,
      300,
    ),
  ];
}

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  return [
    grove(sheet, 700, -120, [
      { depth: 0.2, count: 5, width: 24, from: -10, to: 350 },
      { depth: 0.2, count: 5, width: 24, from: 880, to: 1220 },
    ]),
    scrub(sheet, (x) => 690 + Math.abs(x - 600) * -0.05, -10, 380, 110, 40, '#235a44', '#4f8a5a'),
    scrub(sheet, (x) => 690 + Math.abs(x - 600) * -0.05, 820, 1210, 110, 40, '#235a44', '#4f8a5a'),
    culm(sheet, {
      x: 96,
      footY: 840,
      topY: -80,
      width: 46,
      colour: '#3f7d50',
      leaf: '#1d5a45',
      lean: 20,
      sprays: 9,
      crown: 0.9,
    }),
    culm(sheet, {
      x: 1120,
      footY: 840,
      topY: -80,
      width: 42,
      colour: '#3f7d50',
      leaf: '#1d5a45',
      lean: -24,
      sprays: 9,
      crown: 0.9,
    }),
    rain(sheet, 150),
  ];
}

/** Rain in the bamboo: a wet path, one oil-paper umbrella far in. */
export function bambooRain(): Sheet {
  const sheet = new Sheet('article-07', 1200, 800, { ...noon, haze: '#d3e2d4' });
  const path = wayPoints([560, 830, 420, 610, 690, 210, 640, 600, 110, 620, 548, 62, 634, 512, 34]);
  sheet.add(
    ...background(sheet),
    grove(sheet, 580, -80, [
      { depth: 0.48, count: 9, width: 14, from: -20, to: 500 },
      { depth: 0.48, count: 9, width: 14, from: 760, to: 1220 },
    ]),
    way(path, '#b9c4b4', '#7d9182'),
    ...Array.from({ length: 9 }, (_, i) =>
      ellipse(590 + (i % 3) * 46 - i * 5, 800 - i * 26, 70 - i * 6, 5, '#ffffff', 'opacity=".28"'),
    ),
    place(
      person(sheet, { coat: '#f1e8d6', hair: 'bun', skirt: true, trousers: '#3f7f74', umbrella: '#c8452e' }),
      pt(622, 622),
      1.5,
    ),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
