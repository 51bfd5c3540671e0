import { backdrop, type RangePlan } from '../elements/backdrop';
import { ground, scrub } from '../elements/field';
import { finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { wood } from '../elements/forest';
import { lamplight } from '../elements/lantern';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky, stars } from '../elements/sky';
import { lake, mirrored, ripples } from '../elements/water';
import { night } from '../palettes';
import { circle, ellipse, fill, place, pt, stroke } from '../shape';
import { Sheet } from '../sheet';
import { fading, stops } from '../stops';

const ranges: RangePlan[] = [
  {
    depth: 0.78,
    baseY: 500,
    summits: peaks([150, 190, 160, 470, 260, 140, 800, 150, 170, 1110, 240, 140]),
  },
  {
    depth: 0.44,
    baseY: 506,
    summits: peaks([-20, 190, 150, 280, 100, 150, 1010, 110, 150, 1220, 220, 120]),
    trees: 16,
  },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  return [
    place(person(sheet, { coat: '#c8452e', hair: 'long' }), pt(520, 704), 1.15),
    place(person(sheet, { coat: '#d9c9a6' }), pt(476, 706), 1.2),
    lamplight(sheet, 600, 690, 60),
    wood(sheet, () => 720, { from: 960, to: 1220, pitch: 26, height: 200, colour: '#081522', clearing: 60 }),
    wood(sheet, () => 740, { from: -10, to: 250, pitch: 30, height: 240, colour: '#081522', clearing: 70 }),
    reeds(sheet, 240, 960, 812, 70, 120, '#07121d'),
  ];
}

/** A tent lit from inside, its door open towards the lake. */
function tent(sheet: Sheet): string {
  const side = sheet.gradient(stops(0, '#f2b765', 0.6, '#d97f45', 1, '#9c4a38'), 0, -128, 0, 0);
  const front = sheet.gradient(stops(0, '#ffd894', 1, '#e59352'), 0, -128, 0, 0);
  return (
    ellipse(0, 4, 170, 16, '#050b16', 'opacity=".5"') +
    fill('M-150 0L-20 -128L60 -120L160 0Z', side) +
    fill('M-150 0L-20 -128L30 0Z', front) +
    fill('M-52 0L-20 -128L-2 0Z', '#fff0c4') +
    stroke('M-20 -128L-170 6M60 -120L186 8M-20 -128L30 0', '#7a3d30', 2.4)
  );
}

/** The river of stars: dust along a slant. */
function milkyWay({ random }: Sheet): string[] {
  return Array.from({ length: 420 }, () => {
    const t = random.next();
    const at = pt(120 + t * 900 + random.sway(120), 430 - t * 470 + random.sway(90));
    const size = random.range(0.6, 1.5);
    return circle(at.x, at.y, size, '#e9f0f7', `opacity="${random.range(0.25, 0.85).toFixed(2)}"`);
  });
}

/** A tent by the lake under the river of stars. */
export function starCamp(): Sheet {
  const sheet = new Sheet('article-11', 1200, 800, night);
  const { palette } = sheet;
  const shore = backdrop(sheet, ranges);
  sheet.add(
    sky(sheet, 520),
    `<g transform="rotate(-28 600 200)">${ellipse(600, 190, 640, 96, '#9fb4cf', `opacity=".2" ${sheet.blur(40)}`)}</g>`,
    stars(sheet, 260, 500),
    ...milkyWay(sheet),
    shore,
    lake(sheet, 506, '#3b5872', '#0d1c30'),
    mirrored(sheet, shore, 506, 0.7),
    ripples(sheet, 520, 40, '#b9cfe0', 0.2),
    ground(
      sheet,
      (x) => 690 - 30 * Math.exp(-(((x - 720) / 320) ** 2)) + Math.sin(x / 120) * 4,
      '#1d3a40',
      '#0a1622',
      130,
    ),
    scrub(
      sheet,
      (x) => 690 - 30 * Math.exp(-(((x - 720) / 320) ** 2)),
      -10,
      1210,
      110,
      110,
      '#0d202b',
      '#2b4a4a',
    ),
    circle(740, 640, 300, sheet.glow(fading(palette.lamp, 0, 0.42, 0.5, 0.1, 1, 0))),
    place(tent(sheet), pt(760, 700), 1.05),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
