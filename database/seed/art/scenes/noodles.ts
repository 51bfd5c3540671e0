import { darker } from '../colour';
import { noodleBowl, sideDish } from '../elements/dishes';
import { finish } from '../elements/finish';
import { dusk } from '../palettes';
import { circle, ellipse, fill, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

/** A table of boards seen from above. */
function boards(sheet: Sheet, from: string, to: string): string {
  const { width, height } = sheet;
  let out = sheet.cover(sheet.gradient(stops(0, from, 1, to), 0, 0, width, height));
  for (let y = 0; y < height; y += 134)
    out +=
      rect(0, y, width, 3, darker(to, 0.4), 'opacity=".6"') +
      fill(
        `M0 ${y + 50}Q${width * 0.4} ${y + 34} ${width * 0.7} ${y + 60}T${width} ${y + 46}v3Q${width * 0.8} ${y + 76} ${width * 0.6} ${y + 60}T0 ${y + 54}Z`,
        darker(to, 0.3),
        'opacity=".28"',
      );
  return out;
}

/** Mountain noodles: one bowl, three small dishes, chopsticks, a teacup at the edge. */
export function noodles(): Sheet {
  const sheet = new Sheet('article-08', 1200, 800, dusk);
  const sticks =
    stroke('M0 0L330 -96M10 26L344 -60', '#2b1a17', 10) + stroke('M0 -2L330 -98M10 24L344 -62', '#8a4a34', 4);
  sheet.add(
    boards(sheet, '#7a5138', '#4a3026'),
    place(
      rect(-250, -190, 500, 380, '#2f4a48', 'rx="10"') +
        rect(-236, -176, 472, 352, 'none', 'rx="6" stroke="#c9a468" stroke-width="2" opacity=".7"'),
      pt(500, 420),
      1.18,
      false,
      -6,
    ),
    place(noodleBowl(sheet), pt(500, 410), 1.28),
    place(sideDish(sheet, 92, '#dfe5dc', '#6f9a4f'), pt(930, 200)),
    place(sideDish(sheet, 78, '#a9c4bd', '#c8452e'), pt(1080, 370)),
    place(sideDish(sheet, 66, '#e6d8bd', '#7a4a2c'), pt(890, 410)),
    place(sticks, pt(760, 700)),
    circle(150, 120, 74, '#1d1512', `opacity=".3" ${sheet.blur(9)}`),
    circle(142, 108, 72, '#e6ebe2') +
      circle(142, 108, 58, '#b9853a') +
      ellipse(126, 90, 22, 9, '#f2cf8f', 'opacity=".6"'),
    ellipse(560, 300, 420, 300, '#ffe9c0', `opacity=".14" ${sheet.blur(60)}`),
  );
  finish(sheet);
  return sheet;
}
