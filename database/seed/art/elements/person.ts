import { type Colour, darker, lighter, mix } from '../colour';
import { circle, fill, n, stroke } from '../shape';
import type { Sheet } from '../sheet';

export interface PersonPlan {
  coat: Colour;
  trousers?: Colour;
  /** 1 grown-up (about 62 high), 0.6 a small child. */
  size?: number;
  hair?: 'short' | 'long' | 'bun' | 'hat';
  pack?: Colour;
  /** Where the hand on the right is: held out, raised, or at rest. */
  hand?: 'rest' | 'out' | 'up';
  skirt?: boolean;
  umbrella?: Colour;
}

/** An oil-paper umbrella with its handle's foot on 0,0. */
export function umbrella(colour: Colour): string {
  return (
    stroke('M0 0V-40', '#5a4636', 1.6) +
    fill('M-34 -32Q-26 -54 0 -58Q26 -54 34 -32Q22 -37 11 -33Q0 -38 -11 -33Q-22 -37 -34 -32Z', colour) +
    fill('M0 -58Q26 -54 34 -32Q22 -37 11 -33Q9 -48 0 -58Z', darker(colour, 0.22)) +
    stroke('M0 -58Q-9 -48 -11 -33M0 -58Q9 -48 11 -33M0 -58V-61', darker(colour, 0.35), 1)
  );
}

/** A visitor seen from behind or the side, standing on 0,0; simple, upright, never a cartoon. */
export function person(sheet: Sheet, plan: PersonPlan): string {
  const { ink, haze, lit } = sheet.palette;
  const seen = (colour: Colour) => mix(colour, lit ? ink : haze, lit ? 0.3 : 0.06);
  const { size = 1, hair = 'short', hand = 'rest', skirt = false } = plan;
  const coat = seen(plan.coat);
  const legs = seen(plan.trousers ?? '#3b4650');
  const skin = seen('#e3b898');
  const dark = seen('#2b2523');
  const head = size < 0.8 ? 7.4 : 6;
  const arms = { rest: 'M7.5 -42Q10.5 -32 9 -24', out: 'M7 -41Q14 -36 20 -38', up: 'M7 -42Q13 -50 15 -60' }[
    hand
  ];
  const headY = -56;
  let out = '';
  if (plan.umbrella) out += `<g transform="translate(9 -28)">${umbrella(seen(plan.umbrella))}</g>`;
  out += skirt
    ? fill('M-7 -26L-11 -5Q0 -2 11 -5L7 -26Z', legs) + stroke('M-3 -6V-1M4 -6V-1', dark, 3.4)
    : stroke('M-3.4 -24L-4 -1M3.6 -24L4.4 -1', legs, 5.4) + stroke('M-5 -0.6h3M3.6 -0.6h3.4', dark, 3);
  out += fill('M-8 -22Q-9.5 -40 -6 -46Q0 -49.5 6 -46Q9.5 -40 8 -22Q0 -19.5 -8 -22Z', coat);
  out += fill('M1.5 -48Q6 -47 6.4 -45Q9.5 -40 8 -22Q4.5 -20.4 2 -20.4Z', darker(coat, 0.3), 'opacity=".4"');
  out +=
    stroke('M-7.5 -42Q-10.5 -32 -9 -24', darker(coat, 0.12), 4.4) + stroke(arms, lighter(coat, 0.06), 4.4);
  if (plan.pack)
    out +=
      fill('M-6 -44Q0 -47 6 -44L6.6 -28Q0 -25.6 -6.6 -28Z', seen(plan.pack)) +
      stroke('M-5 -34H5', darker(seen(plan.pack), 0.4), 1);
  out += circle(0, headY, head, skin) + circle(-1.5, headY - 1.4, head + 0.3, dark);
  if (hair === 'hat')
    out += fill(
      `M${n(-head * 1.7)} ${n(headY - 1)}Q0 ${n(headY - 5)} ${n(head * 1.7)} ${n(headY - 1)}Q${n(head)} ${n(headY - 3)} ${n(head * 0.9)} ${n(headY - 5)}Q0 ${n(headY - 13)} ${n(-head * 0.9)} ${n(headY - 5)}Q${n(-head)} ${n(headY - 3)} ${n(-head * 1.7)} ${n(headY - 1)}Z`,
      seen('#d9bb84'),
    );
  else {
    if (hair === 'long')
      out += fill(
        `M${n(-head - 1.6)} ${n(headY)}Q${n(-head - 2)} ${n(headY + 12)} -4 ${n(headY + 16)}Q2 ${n(headY + 14)} 1.6 ${n(headY + 2)}Z`,
        dark,
      );
    if (hair === 'bun') out += circle(-2.4, headY - head - 2, 3, dark);
  }
  return `<g transform="scale(${size})">${out}</g>`;
}
