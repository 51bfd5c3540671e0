import { type Colour, darker, lighter } from '../colour';
import { circle, ellipse, fill, n, type Point, pt, stroke, taper } from '../shape';
import type { Sheet } from '../sheet';

/** Willow strands falling from a line of points; each strand a thread with small paired leaves. */
export function willow(
  sheet: Sheet,
  from: Point,
  to: Point,
  strands: number,
  length: number,
  colour: Colour,
): string {
  const { random } = sheet;
  let threads = '';
  let leaves = '';
  for (let i = 0; i < strands; i++) {
    const t = (i + random.next()) / strands;
    const x = from.x + (to.x - from.x) * t;
    const y = from.y + (to.y - from.y) * t;
    const long = length * random.range(0.45, 1.1);
    const drift = random.sway(26) + 10;
    threads += `M${n(x)} ${n(y)}q${n(drift * 0.2)} ${n(long * 0.5)} ${n(drift)} ${n(long)}`;
    for (let s = 0.08; s < 1; s += 9 / long) {
      const lx = x + 2 * s * (1 - s) * drift * 0.2 + s * s * drift;
      const ly = y + long * s;
      const side = random.chance(0.5) ? 1 : -1;
      leaves += `M${n(lx)} ${n(ly)}q${n(side * 4)} 3 ${n(side * 5.5)} ${n(random.range(9, 14))}q${n(-side * 4.5)} -4 ${n(-side * 5.5)} ${n(-random.range(9, 12))}Z`;
    }
  }
  return stroke(threads, darker(colour, 0.2), 1.1) + fill(leaves, colour);
}

function flower(sheet: Sheet, at: Point, size: number, petal: Colour): string {
  const { random } = sheet;
  const turn = random.range(0, 72);
  const squash = random.range(0.65, 1);
  let out = '';
  for (let i = 0; i < 5; i++) {
    const a = ((turn + i * 72) * Math.PI) / 180;
    out += circle(
      Math.cos(a) * size * 0.55,
      Math.sin(a) * size * 0.55,
      size * 0.5,
      i % 2 ? petal : lighter(petal, 0.25),
    );
  }
  out += circle(0, 0, size * 0.22, darker(petal, 0.35));
  return `<g transform="translate(${n(at.x)} ${n(at.y)}) rotate(${n(turn)}) scale(1 ${squash.toFixed(2)})">${out}</g>`;
}

/** A flowering bough (plum, peach, cherry) entering from 0,0 along `spine`, with twigs, flowers and buds. */
export function blossomBough(
  sheet: Sheet,
  spine: readonly Point[],
  bark: Colour,
  petal: Colour,
  size = 13,
): string {
  const { random } = sheet;
  let wood = fill(taper(spine, size * 1.5, 2.5), bark);
  let flowers = '';
  spine.forEach((p, i) => {
    if (i === 0) return;
    for (let k = 0; k < 3; k++) {
      const angle = random.range(-2.6, 0.7);
      const reach = random.range(40, 110) * (size / 13);
      const tip = pt(p.x + Math.cos(angle) * reach, p.y + Math.sin(angle) * reach * 0.8);
      const bend = pt((p.x + tip.x) / 2 + random.sway(16), (p.y + tip.y) / 2 + random.sway(16));
      wood += fill(taper([p, bend, tip], 4.5, 1.4), bark);
      for (let f = 0; f < 4; f++) {
        const t = random.range(0.2, 1.05);
        const at = pt(p.x + (tip.x - p.x) * t + random.sway(10), p.y + (tip.y - p.y) * t + random.sway(10));
        flowers += random.chance(0.72)
          ? flower(sheet, at, size * random.range(0.7, 1.15), petal)
          : circle(at.x, at.y, size * 0.3, darker(petal, 0.15));
      }
    }
  });
  return wood + flowers;
}

/** Lotus: round leaves on the water and standing ones, buds and open flowers. `t` sizes them by nearness. */
export function lotusPatch(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  count: number,
  leaf: Colour,
  petal: Colour,
): string {
  const { random } = sheet;
  const items = Array.from({ length: count }, () => ({
    x: x + random.sway(width),
    y: y + random.range(-1, 1) * width * 0.16,
    flower: random.chance(0.2),
  })).sort((a, b) => a.y - b.y);
  return items
    .map((item) => {
      const near = (item.y - y) / (width * 0.32) + 0.5;
      const r = (20 + 26 * near) * random.range(0.75, 1.15);
      if (item.flower) return lotus(item.x, item.y - r * 0.9, r * 0.62, petal, leaf, r);
      const tone = random.chance(0.5) ? leaf : lighter(leaf, 0.14);
      let veins = '';
      for (let i = 0; i < 9; i++) {
        const a = (i / 9) * Math.PI * 2;
        veins += `M${n(item.x)} ${n(item.y)}L${n(item.x + Math.cos(a) * r * 0.86)} ${n(item.y + Math.sin(a) * r * 0.3)}`;
      }
      return (
        ellipse(item.x, item.y + r * 0.06, r, r * 0.36, darker(leaf, 0.4), 'opacity=".5"') +
        ellipse(item.x, item.y, r, r * 0.35, tone) +
        stroke(veins, lighter(tone, 0.3), 0.8, 'opacity=".6"')
      );
    })
    .join('');
}

/** One lotus flower, `size` is the petal length; the stem reaches down `stem`. */
export function lotus(x: number, y: number, size: number, petal: Colour, leaf: Colour, stem: number): string {
  let out = stroke(
    `M${n(x)} ${n(y)}q${n(3)} ${n(stem * 0.5)} 0 ${n(stem)}`,
    darker(leaf, 0.15),
    Math.max(1.4, size * 0.1),
  );
  const blade = (angle: number, length: number, colour: Colour) => {
    const a = (angle * Math.PI) / 180;
    const [tx, ty] = [x + Math.sin(a) * length, y - Math.cos(a) * length];
    const [mx, my] = [x + Math.sin(a) * length * 0.5, y - Math.cos(a) * length * 0.5];
    const [px, py] = [Math.cos(a) * length * 0.3, Math.sin(a) * length * 0.3];
    return fill(
      `M${n(x)} ${n(y)}Q${n(mx + px)} ${n(my + py)} ${n(tx)} ${n(ty)}Q${n(mx - px)} ${n(my - py)} ${n(x)} ${n(y)}Z`,
      colour,
    );
  };
  for (const a of [-78, 78, -52, 52]) out += blade(a, size * 0.95, darker(petal, 0.06));
  for (const a of [-28, 28, 0]) out += blade(a, size * 1.08, lighter(petal, 0.22));
  for (const a of [-16, 16]) out += blade(a, size * 0.8, lighter(petal, 0.5));
  return out;
}

/** Reeds or grass standing along a line; heads nod to the right. */
export function reeds(
  sheet: Sheet,
  from: number,
  to: number,
  footY: number,
  height: number,
  count: number,
  colour: Colour,
  plume?: Colour,
): string {
  const { random } = sheet;
  let blades = '';
  let heads = '';
  for (let i = 0; i < count; i++) {
    const x = random.range(from, to);
    const high = height * random.range(0.4, 1.1);
    const bend = random.sway(high * 0.25) + high * 0.14;
    const y = footY + random.sway(8);
    blades += `M${n(x - 1.4)} ${n(y)}Q${n(x)} ${n(y - high * 0.6)} ${n(x + bend)} ${n(y - high)}Q${n(x + 2.2)} ${n(y - high * 0.55)} ${n(x + 1.8)} ${n(y)}Z`;
    if (plume && random.chance(0.34)) {
      heads += `M${n(x + bend * 0.8)} ${n(y - high * 0.92)}q${n(bend * 0.3 + 2)} ${n(-high * 0.2)} ${n(bend * 0.6 + 14)} ${n(-high * 0.17)}q${n(-5)} ${n(high * 0.1)} ${n(-bend * 0.4 - 14)} ${n(high * 0.19)}Z`;
    }
  }
  return fill(blades, colour) + (plume ? fill(heads || 'M0 0Z', plume, 'opacity=".9"') : '');
}
