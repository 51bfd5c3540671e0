import type { Colour } from '../colour';
import type { Random } from '../random';
import { fill, n, type Point, pt, taper } from '../shape';
import type { Sheet } from '../sheet';

/** One five-pointed maple leaf around 0,0. */
export function mapleLeaf(random: Random, x: number, y: number, size: number, colour: Colour): string {
  let d = '';
  for (let i = 0; i < 5; i++) {
    const a = ((-160 + i * 35) * Math.PI) / 180 + (i - 2) * 0.12;
    const reach = size * (i === 2 ? 1 : i === 1 || i === 3 ? 0.88 : 0.62);
    const gap = a + 0.3;
    d += `${d ? 'L' : 'M'}${n(Math.cos(a) * reach)} ${n(Math.sin(a) * reach)}L${n(Math.cos(gap) * size * 0.34)} ${n(Math.sin(gap) * size * 0.34)}`;
  }
  d += `L${n(size * 0.1)} ${n(size * 0.14)}L0 ${n(size * 0.55)}L${n(-size * 0.1)} ${n(size * 0.14)}Z`;
  const squash = random.range(0.5, 1).toFixed(2);
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(random.range(0, 360))}) scale(1 ${squash})">${fill(d, colour)}</g>`;
}

/** A maple bough hung with leaves along `spine`, for framing. */
export function mapleBough(
  sheet: Sheet,
  spine: readonly Point[],
  bark: Colour,
  tones: readonly Colour[],
  size = 22,
): string {
  const { random } = sheet;
  let wood = fill(taper(spine, size * 0.8, 2), bark);
  let leaves = '';
  spine.forEach((p, i) => {
    if (i === 0) return;
    for (let k = 0; k < 4; k++) {
      const a = random.range(-0.4, 3.4);
      const reach = random.range(30, 120);
      const tip = pt(p.x + Math.cos(a) * reach, p.y + Math.sin(a) * reach * 0.7);
      wood += fill(taper([p, pt((p.x + tip.x) / 2, (p.y + tip.y) / 2 - 6), tip], 4, 1.2), bark);
      for (let f = 0; f < 8; f++) {
        const t = random.range(0.1, 1.1);
        leaves += mapleLeaf(
          random,
          p.x + (tip.x - p.x) * t + random.sway(34),
          p.y + (tip.y - p.y) * t + random.sway(30),
          size * random.range(0.6, 1.1),
          random.pick(tones),
        );
      }
    }
  });
  return wood + leaves;
}
