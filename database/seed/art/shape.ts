export interface Point {
  x: number;
  y: number;
}

/** One decimal is finer than any screen shows and keeps the last bits of sine and cosine out of the file. */
export const n = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? '0' : String(rounded);
};

export const pt = (x: number, y: number): Point => ({ x, y });

/** Points from flat pairs: `x, y, x, y …`. */
export function points(pairs: readonly number[]): Point[] {
  const out: Point[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) out.push(pt(pairs[i] ?? 0, pairs[i + 1] ?? 0));
  return out;
}

/** Straight pieces through the points; `closed` joins the last to the first. */
export function line(points: readonly Point[], closed = false): string {
  return `M${points.map((p) => `${n(p.x)} ${n(p.y)}`).join('L')}${closed ? 'Z' : ''}`;
}

/** A curve through all points (Catmull-Rom turned into cubic Béziers). */
export function curve(points: readonly Point[], closed = false): string {
  const count = points.length;
  const at = (i: number): Point => {
    const index = closed ? (i + count) % count : Math.min(count - 1, Math.max(0, i));
    return points[index] ?? { x: 0, y: 0 };
  };
  let d = `M${n(at(0).x)} ${n(at(0).y)}`;
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${n(b.x + (c.x - a.x) / 6)} ${n(b.y + (c.y - a.y) / 6)} `;
    d += `${n(c.x - (e.x - b.x) / 6)} ${n(c.y - (e.y - b.y) / 6)} ${n(c.x)} ${n(c.y)}`;
  }
  return closed ? `${d}Z` : d;
}

const tail = (extra: string) => (extra ? ` ${extra}` : '');

export const fill = (d: string, colour: string, extra = ''): string =>
  `<path d="${d}" fill="${colour}"${tail(extra)}/>`;

export const stroke = (d: string, colour: string, width: number, extra = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${tail(extra)}/>`;

export const circle = (x: number, y: number, radius: number, colour: string, extra = ''): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${colour}"${tail(extra)}/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, colour: string, extra = ''): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${colour}"${tail(extra)}/>`;

export const rect = (x: number, y: number, w: number, h: number, colour: string, extra = ''): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${colour}"${tail(extra)}/>`;

export const group = (inner: string, extra: string): string => `<g ${extra}>${inner}</g>`;

/** Puts a drawing made around 0,0 (standing on y = 0) where it belongs. */
export function place(inner: string, at: Point, scale = 1, mirrored = false, turn = 0): string {
  const factor = Math.round(scale * 1000) / 1000;
  const size = mirrored ? `${-factor} ${factor}` : `${factor}`;
  const turned = turn ? ` rotate(${n(turn)})` : '';
  return `<g transform="translate(${n(at.x)} ${n(at.y)})${turned} scale(${size})">${inner}</g>`;
}

/** A line that is thick at its start and thin at its end, as a closed outline: trunks, branches, brush strokes. */
export function taper(points: readonly Point[], from: number, to: number): string {
  const left: Point[] = [];
  const right: Point[] = [];
  points.forEach((p, i) => {
    const before = points[Math.max(0, i - 1)] ?? p;
    const after = points[Math.min(points.length - 1, i + 1)] ?? p;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = (from + ((to - from) * i) / Math.max(1, points.length - 1)) / 2;
    const nx = (-(after.y - before.y) / length) * half;
    const ny = ((after.x - before.x) / length) * half;
    left.push(pt(p.x + nx, p.y + ny));
    right.unshift(pt(p.x - nx, p.y - ny));
  });
  return `${curve(left)}L${curve(right).slice(1)}Z`;
}
