import { type Colour, mix } from '../colour';
import { fill, n, type Point, pt } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';

/** Upper envelope of broad mounds: the large form of a bank of cloud. */
function mounds(sheet: Sheet, y: number, size: number, swell: number): Point[] {
  const { random, width } = sheet;
  const humps: { x: number; rx: number; ry: number }[] = [];
  for (let x = -size * 2; x < width + size * 2; x += size * random.range(0.7, 1.7)) {
    humps.push({ x, rx: size * random.range(0.8, 1.7), ry: swell * random.range(0.25, 1.15) });
  }
  const drift = random.noise(size * 6, 2);
  const points: Point[] = [];
  for (let x = -size; x <= width + size; x += Math.max(2, size * 0.04)) {
    const high = humps.reduce((top, hump) => {
      const t = (x - hump.x) / hump.rx;
      return Math.abs(t) < 1 ? Math.max(top, hump.ry * Math.sqrt(1 - t * t)) : top;
    }, 0);
    points.push(pt(x, y - high - drift(x) * swell * 0.5));
  }
  return points;
}

/** The mounds' edge curled into small arcs of very different sizes, as cumulus is. */
function billow(sheet: Sheet, y: number, size: number, swell: number): string {
  const { random } = sheet;
  const edge = mounds(sheet, y, size, swell);
  const first = edge[0] ?? pt(0, y);
  let last = first;
  let want = size * 0.2;
  let d = `M${n(first.x)} ${n(y + 900)}L${n(first.x)} ${n(first.y)}`;
  for (const p of edge) {
    const chord = Math.hypot(p.x - last.x, p.y - last.y);
    if (chord < want) continue;
    const radius = chord * random.range(0.52, 0.64);
    d += `A${n(radius)} ${n(radius * 0.9)} 0 0 1 ${n(p.x)} ${n(p.y)}`;
    last = p;
    want = size * (0.1 + 0.46 * random.next() ** 2);
  }
  return `${d}L${n(last.x)} ${n(y + 900)}Z`;
}

export interface CloudLayer {
  y: number;
  size: number;
  swell: number;
  /** Lit upper rim and the shade below it. */
  rim: Colour;
  shade: Colour;
  /** How far below its edge the layer has turned into shade. */
  depth: number;
  soft?: number;
  opacity?: number;
}

/** One bank: a lit rim over a body that cools downwards, and a second, softer fold inside it. */
export function cloudLayer(sheet: Sheet, layer: CloudLayer): string {
  const { y, size, swell, rim, shade, depth, soft = 0, opacity = 1 } = layer;
  const paint = (drop: number, lit: Colour) =>
    sheet.gradient(
      stops(0, lit, 0.4, mix(lit, shade, 0.45), 1, shade),
      0,
      y - swell + drop,
      0,
      y + depth + drop,
    );
  const filter = soft > 0.3 ? ` ${sheet.blur(soft)}` : '';
  const body = fill(billow(sheet, y, size, swell), paint(0, rim));
  const fold = fill(
    billow(sheet, y + depth * 0.3, size * 0.8, swell * 0.8),
    paint(depth * 0.3, mix(rim, shade, 0.18)),
    'opacity=".7"',
  );
  return `<g opacity="${opacity}"${filter}>${body}${fold}</g>`;
}

/** A whole sea from the horizon to the viewer: banks grow larger, crisper and cooler as they come near. */
export function cloudSea(
  sheet: Sheet,
  fromY: number,
  toY: number,
  layers: number,
  rim: Colour,
  shade: Colour,
): string[] {
  return Array.from({ length: layers }, (_, i) => {
    const t = i / Math.max(1, layers - 1);
    return cloudLayer(sheet, {
      y: fromY + (toY - fromY) * t ** 1.35,
      size: 34 + 120 * t,
      swell: 7 + 44 * t,
      rim: mix(rim, shade, t * 0.22),
      shade: mix(mix(rim, shade, 0.5), shade, t),
      depth: 60 + 190 * t,
      soft: 2.4 - t * 1.7,
    });
  });
}
