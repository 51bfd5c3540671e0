import { lighter, mix } from '../colour';
import { circle, ellipse, fill, n, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { fading, stops } from '../stops';

/** A boatman in a straw cape: feet on 0,0, about 62 high, pole reaching the water to the left. */
function boatman(sheet: Sheet): string {
  const { ink, haze } = sheet.palette;
  const coat = mix(ink, haze, 0.16);
  const straw = mix('#c9a468', ink, sheet.palette.lit ? 0.3 : 0.1);
  return (
    stroke('M-16 -52L-46 44', mix(ink, haze, 0.25), 2) +
    fill('M-9 0L-8 -26Q-10 -40 -2 -44Q8 -44 9 -34L11 0Z', coat) +
    stroke('M-2 -38Q-12 -34 -18 -40M2 -36Q-12 -26 -22 -28', coat, 5) +
    circle(0, -48, 5, mix('#d8ab88', ink, sheet.palette.lit ? 0.35 : 0.08)) +
    fill('M-16 -47Q-2 -60 0 -62Q4 -60 16 -46Q0 -51 -16 -47Z', straw)
  );
}

export interface BoatPlan {
  canopy?: boolean;
  boatman?: boolean;
  /** Lamp hanging at the bow. */
  lamp?: boolean;
}

/** A black-awned lake boat, 210 long, its waterline on y = 0, bow to the right. */
export function boat(sheet: Sheet, plan: BoatPlan = {}): string {
  const { canopy = true, boatman: man = true, lamp = false } = plan;
  const { palette } = sheet;
  const wood = mix('#6b4a36', palette.ink, palette.lit ? 0.55 : 0.2);
  const rim = lighter(wood, 0.3);
  const awning = sheet.shade(
    stops(0, mix(palette.roof, palette.light, 0.28), 1, mix(palette.roof, palette.ink, 0.4)),
  );
  let ribs = '';
  for (let x = -34; x <= 46; x += 10) ribs += `M${n(x)} -9Q${n(x + 1)} -46 ${n(x + 2)} -9`;
  const hull = 'M-108 -17Q-100 -12 -84 -9L78 -9Q98 -12 112 -23Q104 2 78 8L-78 8Q-100 2 -108 -17Z';
  const inside = palette.lit ? fill('M44 -9Q46 -34 56 -38L58 -9Z', palette.lamp) : '';
  return (
    ellipse(2, 9, 112, 4, palette.ink, 'opacity=".25"') +
    (man ? `<g transform="translate(-76 -10)">${boatman(sheet)}</g>` : '') +
    fill(hull, wood) +
    stroke('M-106 -16Q-98 -11 -84 -8.5L78 -8.5Q98 -11 110 -21', rim, 2.4) +
    stroke('M-92 -1L84 -1', mix(wood, palette.ink, 0.5), 1.2) +
    (canopy
      ? fill('M-44 -9Q-44 -46 8 -46Q58 -46 58 -9Z', awning) +
        stroke('M-44 -9Q-44 -46 8 -46Q58 -46 58 -9', mix(palette.roof, palette.ink, 0.5), 2.4)
      : '') +
    (canopy ? `<g opacity=".22">${stroke(ribs, palette.light, 1)}</g>${inside}` : '') +
    (lamp
      ? stroke('M86 -14V-44H94', wood, 2) +
        circle(94, -36, 24, sheet.glow(fading(palette.lamp, 0, 0.9, 0.25, 0.4, 1, 0))) +
        ellipse(94, -36, 5, 6, lighter(palette.lamp, 0.4))
      : '')
  );
}

/** Rings and a wake spreading behind a boat. */
export function wake(x: number, y: number, length: number, colour: string, opacity = 0.5): string {
  return stroke(
    `M${n(x)} ${n(y)}q${n(length * 0.5)} 3 ${n(length)} 2M${n(x + length * 0.12)} ${n(y + 7)}q${n(length * 0.36)} 4 ${n(length * 0.74)} 3M${n(x - length * 0.1)} ${n(y + 12)}q${n(length * 0.2)} 3 ${n(length * 0.46)} 2`,
    colour,
    1.4,
    `opacity="${opacity}"`,
  );
}
