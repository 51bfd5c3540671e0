import { lighter, mix } from '../colour';
import { finish } from '../elements/finish';
import { koi } from '../elements/koi';
import { ripples } from '../elements/water';
import { noon } from '../palettes';
import { circle, ellipse, fill, n, place, pt, stroke } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

/** A round leaf seen from above with its notch and veins. */
function pad(x: number, y: number, radius: number, turn: number, colour: string): string {
  const at = (deg: number, r: number) =>
    `${n(Math.cos((deg * Math.PI) / 180) * r)} ${n(Math.sin((deg * Math.PI) / 180) * r)}`;
  const veins = Array.from({ length: 11 }, (_, i) => `M0 0L${at(20 + i * 32, radius * 0.88)}`).join('');
  const leaf =
    fill(`M0 0L${at(8, radius)}A${n(radius)} ${n(radius)} 0 1 1 ${at(-8, radius)}Z`, colour) +
    stroke(veins, lighter(colour, 0.25), 1.2, 'opacity=".5"');
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})"><g transform="translate(7 10)" opacity=".3">${circle(0, 0, radius, '#0d322b')}</g>${leaf}</g>`;
}

/** The koi pond from above: carp circle under lotus leaves, petals float. */
export function koiPond(): Sheet {
  const sheet = new Sheet('child-ticket-1', 1600, 900, noon);
  const { random } = sheet;
  const water = sheet.glow(stops(0, '#5fa39b', 0.55, '#2f7672', 1, '#134a49'));
  const shade = (inner: string) =>
    `<g transform="translate(14 26)" opacity=".22" ${sheet.blur(6)}>${inner}</g>`;
  const fish = (
    [
      [820, 420, 14, -18, '#f7efe2', '#d0502f', 1.5],
      [1060, 560, -12, 38, '#e2733a', '#f2c48b', 1.25],
      [560, 560, 12, 150, '#f4e9da', '#2b2a2c', 1.35],
      [690, 700, -14, 200, '#f0b24a', '#f7efe2', 1.05],
      [1150, 300, 13, 110, '#f7efe2', '#d0502f', 1.1],
      [420, 330, -12, 60, '#d65a36', '#f7efe2', 0.95],
      [930, 170, 10, 8, '#f4e9da', '#d0502f', 0.8],
    ] as const
  ).map(([x, y, bend, turn, base, marks, scale]) =>
    place(koi(random, base, marks, bend), pt(x, y), scale, false, turn),
  );
  const rings = [
    [860, 300, 120],
    [360, 640, 90],
    [1240, 700, 110],
  ].map(([x = 0, y = 0, r = 0]) =>
    [1, 0.66, 0.34]
      .map((t) => circle(x, y, r * t, 'none', 'stroke="#ffffff" stroke-width="2" opacity=".22"'))
      .join(''),
  );
  const clusters: readonly (readonly [number, number, number])[] = [
    [120, 120, 330],
    [1480, 160, 300],
    [1500, 830, 330],
    [60, 860, 260],
    [760, 940, 160],
  ];
  const leaves = clusters.flatMap(([cx, cy, spread]) =>
    Array.from({ length: 9 }, () =>
      pad(
        cx + random.sway(spread),
        cy + random.sway(spread * 0.8),
        random.range(46, 104),
        random.range(0, 360),
        random.pick(['#3f8f63', '#2f7a57', '#63a56a', '#1f5f4b']),
      ),
    ),
  );
  const petals = Array.from(
    { length: 26 },
    () =>
      `<g transform="translate(${n(random.range(0, 1600))} ${n(random.range(0, 900))}) rotate(${n(random.range(0, 360))})">${fill('M0 0Q7 -9 16 0Q7 7 0 0Z', '#f3c2bd')}</g>`,
  );
  const bloomAt = (x: number, y: number, s: number) =>
    [0, 1, 2]
      .map((ring) =>
        Array.from(
          { length: 8 },
          (_, i) =>
            `<g transform="translate(${x} ${y}) rotate(${i * 45 + ring * 22})">${fill(`M0 0Q${s * 0.34} ${-s * (0.6 - ring * 0.12)} 0 ${-s * (1 - ring * 0.26)}Q${-s * 0.34} ${-s * (0.6 - ring * 0.12)} 0 0Z`, mix('#e79aa6', '#fff4ee', 0.2 + ring * 0.28))}</g>`,
        ).join(''),
      )
      .join('') + circle(x, y, s * 0.16, '#e0b64f');
  sheet.add(
    sheet.cover(water),
    ellipse(800, 480, 700, 380, '#9fd0c2', `opacity=".16" ${sheet.blur(40)}`),
    ...fish.map(shade),
    ...fish,
    ...rings,
    ripples(sheet, 20, 40, '#ffffff', 0.12),
    ...leaves,
    bloomAt(206, 214, 66),
    bloomAt(1400, 760, 74),
    bloomAt(1452, 118, 52),
    ...petals,
  );
  finish(sheet);
  return sheet;
}
