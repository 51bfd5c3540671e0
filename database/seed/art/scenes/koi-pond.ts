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

/** x, y, bend, turn, body, markings, size. */
const carp = [
  [820, 420, 14, -18, '#f7efe2', '#d0502f', 1.5],
  [1060, 560, -12, 38, '#e2733a', '#f2c48b', 1.25],
  [560, 560, 12, 150, '#f4e9da', '#2b2a2c', 1.35],
  [690, 700, -14, 200, '#f0b24a', '#f7efe2', 1.05],
  [1150, 300, 13, 110, '#f7efe2', '#d0502f', 1.1],
  [420, 330, -12, 60, '#d65a36', '#f7efe2', 0.95],
  [930, 170, 10, 8, '#f4e9da', '#d0502f', 0.8],
] as const;

/** Middle and spread of each patch of leaves. */
const patches = [
  [120, 120, 330],
  [1480, 160, 300],
  [1500, 830, 330],
  [60, 860, 260],
  [760, 940, 160],
] as const;

function lilyLeaves({ random }: Sheet): string[] {
  return patches.flatMap(([cx, cy, spread]) =>
    Array.from({ length: 9 }, () => {
      const at = pt(cx + random.sway(spread), cy + random.sway(spread * 0.8));
      const green = random.pick(['#3f8f63', '#2f7a57', '#63a56a', '#1f5f4b']);
      return pad(at.x, at.y, random.range(46, 104), random.range(0, 360), green);
    }),
  );
}

function fallenPetals({ random, width, height }: Sheet): string[] {
  return Array.from({ length: 26 }, () => {
    const at = pt(random.range(0, width), random.range(0, height));
    return place(fill('M0 0Q7 -9 16 0Q7 7 0 0Z', '#f3c2bd'), at, 1, false, random.range(0, 360));
  });
}

/** A lotus flower from above: three wreaths of petals, the inner ones paler. */
function openLotus(x: number, y: number, size: number): string {
  const wreath = (ring: number) => {
    const [long, bow] = [size * (1 - ring * 0.26), size * (0.6 - ring * 0.12)];
    const petal = `M0 0Q${n(size * 0.34)} ${n(-bow)} 0 ${n(-long)}Q${n(-size * 0.34)} ${n(-bow)} 0 0Z`;
    const colour = mix('#e79aa6', '#fff4ee', 0.2 + ring * 0.28);
    return Array.from({ length: 8 }, (_, i) =>
      place(fill(petal, colour), pt(x, y), 1, false, i * 45 + ring * 22),
    );
  };
  return [0, 1, 2].flatMap(wreath).join('') + circle(x, y, size * 0.16, '#e0b64f');
}

const rings = (x: number, y: number, radius: number) =>
  [1, 0.66, 0.34]
    .map((t) => circle(x, y, radius * t, 'none', 'stroke="#ffffff" stroke-width="2" opacity=".22"'))
    .join('');

/** The koi pond from above: carp circle under lotus leaves, petals float. */
export function koiPond(): Sheet {
  const sheet = new Sheet('child-ticket-1', 1600, 900, noon);
  const water = sheet.glow(stops(0, '#5fa39b', 0.55, '#2f7672', 1, '#134a49'));
  const fish = carp.map(([x, y, bend, turn, base, marks, size]) =>
    place(koi(sheet.random, base, marks, bend), pt(x, y), size, false, turn),
  );
  sheet.add(
    sheet.cover(water),
    ellipse(800, 480, 700, 380, '#9fd0c2', `opacity=".16" ${sheet.blur(40)}`),
    ...fish.map((one) => `<g transform="translate(14 26)" opacity=".22" ${sheet.blur(6)}>${one}</g>`),
    ...fish,
    rings(860, 300, 120) + rings(360, 640, 90) + rings(1240, 700, 110),
    ripples(sheet, 20, 40, '#ffffff', 0.12),
    ...lilyLeaves(sheet),
    openLotus(206, 214, 66) + openLotus(1400, 760, 74) + openLotus(1452, 118, 52),
    ...fallenPetals(sheet),
  );
  finish(sheet);
  return sheet;
}
