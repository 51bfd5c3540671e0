import { type Colour, darker, lighter, mix } from '../colour';
import { circle, ellipse, fill, n, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';

const shadow = (sheet: Sheet, radius: number) =>
  circle(10, 16, radius * 1.02, '#1d1512', `opacity=".3" ${sheet.blur(9)}`);

/** A bowl of noodles seen from above, radius 200: broth, strands, egg, greens, mushroom slices. */
export function noodleBowl(sheet: Sheet): string {
  const { random } = sheet;
  const glaze = '#e9ece2';
  const broth = sheet.glow(stops(0, '#d9a05a', 0.75, '#c07f3c', 1, '#8a5426'));
  let strands = '';
  for (let i = 0; i < 46; i++) {
    const y = -70 + i * 3.4 + random.sway(6);
    const half = Math.sqrt(Math.max(0, 150 * 150 - y * y)) * random.range(0.55, 0.85);
    strands += `M${n(-half)} ${n(y)}C${n(-half * 0.3)} ${n(y + random.sway(46))} ${n(half * 0.3)} ${n(y + random.sway(46))} ${n(half * 0.8)} ${n(y + random.sway(20))}`;
  }
  const egg = (x: number, y: number, turn: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${ellipse(0, 0, 46, 36, '#fffaf0')}${circle(4, 2, 21, '#f0a63a')}${circle(-3, -4, 7, '#ffd98a', 'opacity=".8"')}</g>`;
  let greens = '';
  for (let i = 0; i < 7; i++)
    greens += `<g transform="translate(${n(-82 + random.sway(20))} ${n(-52 + i * 7)}) rotate(${n(-60 + i * 22)})">${fill('M0 0C14 -22 48 -26 70 -6C50 12 18 14 0 0Z', i % 2 ? '#3f7f52' : '#5f9f60')}${stroke('M4 0Q34 -8 62 -6', '#cfe3c0', 2.4)}</g>`;
  const slices = [0, 1, 2]
    .map(
      (i) =>
        `<g transform="translate(${n(-20 + i * 38)} ${n(88 - i * 8)}) rotate(${n(-14 + i * 12)})">${fill('M-26 0C-26 -26 26 -26 26 0C14 6 8 4 8 14H-8C-8 4 -14 6 -26 0Z', '#d8b892')}${stroke('M-26 0C-26 -26 26 -26 26 0', '#8a6242', 4)}</g>`,
    )
    .join('');
  let onion = '';
  for (let i = 0; i < 26; i++)
    onion += `<circle cx="${n(random.sway(130))}" cy="${n(random.sway(120))}" r="${n(random.range(4, 7))}" fill="none" stroke="#7db26a" stroke-width="3"/>`;
  return (
    shadow(sheet, 200) +
    circle(0, 0, 200, glaze) +
    circle(0, 0, 200, 'none', `stroke="${darker(glaze, 0.18)}" stroke-width="3"`) +
    circle(0, 0, 186, 'none', 'stroke="#2f6b7a" stroke-width="7" opacity=".75"') +
    circle(0, 0, 172, 'none', 'stroke="#2f6b7a" stroke-width="2" opacity=".6"') +
    circle(0, 0, 162, broth) +
    stroke(strands, '#8a5a26', 6.4, 'opacity=".35" transform="translate(2 4)"') +
    stroke(strands, '#f2d79a', 4.6) +
    greens +
    egg(66, -62, 24) +
    egg(92, 12, -12) +
    slices +
    onion
  );
}

/** A small round dish of one food, radius `r`. */
export function sideDish(sheet: Sheet, r: number, glaze: Colour, food: Colour): string {
  const { random } = sheet;
  let bits = '';
  for (let i = 0; i < 40; i++) {
    const a = random.range(0, Math.PI * 2);
    const away = Math.sqrt(random.next()) * r * 0.5;
    bits += `<g transform="translate(${n(Math.cos(a) * away)} ${n(Math.sin(a) * away)}) rotate(${n(random.range(0, 360))})">${rect(-r * 0.12, -r * 0.05, r * 0.24, r * 0.1, random.chance(0.4) ? lighter(food, 0.28) : mix(food, '#2a1c18', random.range(0, 0.2)), 'rx="3"')}</g>`;
  }
  return (
    shadow(sheet, r) +
    circle(0, 0, r, glaze) +
    circle(0, 0, r * 0.86, 'none', `stroke="${darker(glaze, 0.3)}" stroke-width="2"`) +
    circle(0, 0, r * 0.76, darker(glaze, 0.1)) +
    bits
  );
}

/** A bamboo steamer from the front, its foot on 0,0: 260 wide; `open` shows dumplings above the rim. */
export function steamer(sheet: Sheet, open: boolean): string {
  const cane = '#c99f62';
  const side = sheet.shade(
    stops(0, darker(cane, 0.25), 0.3, lighter(cane, 0.28), 1, darker(cane, 0.5)),
    true,
  );
  const bands =
    rect(-130, -84, 260, 84, side) +
    rect(-134, -88, 268, 16, darker(cane, 0.2), 'rx="4"') +
    rect(-134, -14, 268, 14, darker(cane, 0.3), 'rx="4"') +
    stroke('M-128 -50H128M-128 -32H128', darker(cane, 0.4), 1.6, 'opacity=".6"');
  const stitches = Array.from({ length: 3 }, (_, i) =>
    stroke(`M${-60 + i * 60} -84l6 10l-6 10l6 10`, darker(cane, 0.5), 2.4),
  ).join('');
  if (!open) return bands + stitches;
  const bun = (x: number, s: number) =>
    `<g transform="translate(${x} -84) scale(${s})">${fill(
      'M-44 6C-50 -34 -18 -52 0 -54C18 -52 50 -34 44 6Z',
      sheet.glow(stops(0, '#fffdf6', 0.7, '#f4ecdc', 1, '#d8c9ae')),
    )}${stroke('M0 -50Q-10 -40 -16 -22M0 -50Q10 -40 16 -22M0 -50Q-22 -44 -34 -26M0 -50Q22 -44 34 -26M0 -52V-28', '#cbb892', 1.8)}${circle(0, -51, 4, '#e0cfae')}</g>`;
  return bun(-44, 0.92) + bun(52, 0.92) + bun(2, 1.06) + bands + stitches;
}
