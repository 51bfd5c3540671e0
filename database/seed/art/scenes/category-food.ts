import { sideDish } from '../elements/dishes';
import { finish } from '../elements/finish';
import { dusk } from '../palettes';
import { circle, ellipse, fill, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const around = [
    [-330, -150, 96, '#e6ebe2', '#77a65c'],
    [-340, 110, 88, '#a9c4bd', '#d98a48'],
    [-150, -290, 76, '#efe2c8', '#7a4a2c'],
    [330, -160, 100, '#dfe5dc', '#c8452e'],
    [350, 100, 82, '#efe2c8', '#b5773a'],
    [150, -296, 70, '#a9c4bd', '#5f7f4a'],
    [-180, 280, 84, '#dfe5dc', '#b5573f'],
    [190, 280, 88, '#e6ebe2', '#e0a63f'],
  ] as const;
  return [
    ...around.map(([x, y, r, glaze, food]) =>
      place(sideDish(sheet, r, glaze, food), pt(600 + x * 1.12, 410 + y * 1.08)),
    ),
    ...[
      [110, 210, 24],
      [1090, 620, 200],
      [1080, 200, 150],
      [120, 620, -30],
    ].map(([x = 0, y = 0, turn = 0]) =>
      place(
        stroke('M-110 0H120M-108 16H122', '#1d1210', 9) + stroke('M-110 -2H120M-108 14H122', '#a8663f', 4),
        pt(x, y),
        1,
        false,
        turn,
      ),
    ),
    ellipse(520, 260, 520, 300, '#ffe6bd', `opacity=".16" ${sheet.blur(70)}`),
  ];
}

/** One piece in the broth: greens, tofu, meat and a red pepper by turns. */
function morsel({ random }: Sheet, kind: number): string {
  if (kind === 0) {
    const green = random.chance(0.5) ? '#4f8a52' : '#77a65c';
    return (
      fill('M0 0C14 -22 48 -24 64 -4C48 12 18 12 0 0Z', green) + stroke('M6 -1Q34 -6 56 -4', '#d3e6bf', 2)
    );
  }
  if (kind === 1) return circle(0, 0, 25, '#f4e4c4') + circle(-4, -5, 17, '#fff6e2', 'opacity=".8"');
  if (kind === 2)
    return (
      rect(-26, -15, 52, 30, '#b5573f', 'rx="8"') + rect(-26, -4, 52, 7, '#efc7a0', 'rx="3" opacity=".8"')
    );
  return circle(0, 0, 9, '#c8452e') + circle(-2, -3, 3, '#f0a48c');
}

/** A clay pot from above with two ears, its broth full of good things. */
function clayPot(sheet: Sheet): string {
  const { random } = sheet;
  const broth = Array.from({ length: 46 }, (_, i) => {
    const [angle, away] = [random.range(0, 6.3), Math.sqrt(random.next()) * 126];
    const at = pt(Math.cos(angle) * away, Math.sin(angle) * away);
    return place(morsel(sheet, i % 4), at, 1, false, random.range(0, 360));
  });
  return (
    circle(12, 20, 190, '#160f0d', `opacity=".4" ${sheet.blur(12)}`) +
    circle(0, 0, 186, '#4a342c') +
    circle(0, 0, 186, 'none', 'stroke="#7a5a48" stroke-width="6"') +
    rect(-232, -34, 54, 68, '#4a342c', 'rx="22"') +
    rect(178, -34, 54, 68, '#4a342c', 'rx="22"') +
    circle(0, 0, 158, sheet.glow(stops(0, '#e9b45f', 0.7, '#c9823a', 1, '#8a4f26'))) +
    broth.join('')
  );
}

/** Food: a round table of small dishes around a clay pot, seen from above. */
export function categoryFood(): Sheet {
  const sheet = new Sheet('category-food', 1200, 800, dusk);
  sheet.add(
    sheet.cover('#2a1d1b'),
    circle(600, 410, 640, sheet.glow(stops(0, '#8a5b40', 0.7, '#5d3c2e', 1, '#38241f'))),
    ...[520, 400, 290].map((r) =>
      circle(600, 410, r, 'none', 'stroke="#2f1e1a" stroke-width="2" opacity=".35"'),
    ),
    place(clayPot(sheet), pt(600, 410), 1.16),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
