import { mix } from '../colour';
import { fill, n, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import type { Materials } from './materials';

/** Tiled coping that rides along the top of a garden wall between two x, dipping in waves when `wave` > 0. */
export function coping(from: number, to: number, y: number, wave: number, m: Materials): string {
  const at = (x: number) => y - Math.sin(((x - from) / (to - from)) * Math.PI * 2) * wave;
  let top = '';
  let ends = '';
  for (let x = from; x <= to; x += 8) {
    top += `${top ? 'L' : 'M'}${n(x)} ${n(at(x) - 18)}`;
    ends += `<circle cx="${n(x)}" cy="${n(at(x) + 3)}" r="3" fill="${m.roofLit}"/>`;
  }
  let foot = '';
  let rows = '';
  for (let x = to; x >= from; x -= 8) {
    foot += `L${n(x)} ${n(at(x) + 3)}`;
    rows += `M${n(x)} ${n(at(x) - 18)}V${n(at(x) + 2)}`;
  }
  return (
    fill(`${top}${foot}Z`, m.roof) +
    stroke(rows, m.roofDark, 1.6) +
    stroke(top, m.roofDark, 6) +
    (m.snowy ? stroke(top, '#f8fafb', 7) : '') +
    ends
  );
}

/** Path of a round moon gate whose sill is cut flat near the ground. */
export const moonGate = (x: number, y: number, radius: number): string => {
  const sill = radius * 0.46;
  return `M${n(x - sill)} ${n(y + Math.sqrt(radius * radius - sill * sill))}A${n(radius)} ${n(radius)} 0 1 1 ${n(x + sill)} ${n(y + Math.sqrt(radius * radius - sill * sill))}Z`;
};

/** A white garden wall with an opening cut out; what lies behind must be drawn before. */
export function gardenWall(sheet: Sheet, topY: number, footY: number, opening: string, m: Materials): string {
  const { width } = sheet;
  const face = sheet.gradient(
    stops(0, mix(m.wall, '#ffffff', 0.2), 0.7, m.wall, 1, m.wallShade),
    0,
    topY,
    0,
    footY,
  );
  const body = `M0 ${n(topY)}H${width}V${n(footY)}H0Z${opening}`;
  return (
    fill(body, face, 'fill-rule="evenodd"') +
    rect(0, topY, width, 16, m.wallShade, 'opacity=".6"') +
    rect(0, footY - 26, width, 26, m.stoneDark)
  );
}

/** Stone frame around an opening: dark reveal on one side, pale moulding outside. */
export function frame(opening: string, m: Materials, width = 12): string {
  return (
    stroke(opening, m.roof, width) + stroke(opening, m.stone, width * 0.45) + stroke(opening, m.roofDark, 1.4)
  );
}

/** Geometric lattice (冰裂纹-like: straight cracked-ice bars) for a leak window inside a rectangle. */
export function crackedIce(
  sheet: Sheet,
  x: number,
  y: number,
  w: number,
  h: number,
  colour: string,
  width: number,
): string {
  const { random } = sheet;
  let d = '';
  const columns = Math.max(3, Math.round(w / 62));
  const rows = Math.max(3, Math.round(h / 62));
  const knots = Array.from({ length: rows + 1 }, (_, r) =>
    Array.from({ length: columns + 1 }, (_, c) => ({
      x: x + (w * c) / columns + (c && c < columns ? random.sway(w / columns / 1.6) : 0),
      y: y + (h * r) / rows + (r && r < rows ? random.sway(h / rows / 1.6) : 0),
    })),
  );
  knots.forEach((row, r) => {
    row.forEach((knot, c) => {
      const right = row[c + 1];
      const below = knots[r + 1]?.[c];
      if (right && !((r + c) % 3 === 0)) d += `M${n(knot.x)} ${n(knot.y)}L${n(right.x)} ${n(right.y)}`;
      if (below) d += `M${n(knot.x)} ${n(knot.y)}L${n(below.x)} ${n(below.y)}`;
    });
  });
  return stroke(d, colour, width);
}
