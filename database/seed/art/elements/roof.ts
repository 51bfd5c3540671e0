import { circle, fill, n, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import type { Materials } from './materials';

export interface RoofPlan {
  /** Half the width from corner tip to corner tip. */
  half: number;
  /** From the eave's middle to the ridge. */
  rise: number;
  /** Half the ridge's length; 0 is a pointed roof. */
  ridge: number;
  /** How far the corners sweep up. */
  lift: number;
}

/** Height of the eave's lower edge at `x`, above its middle. */
const eaveAt = (plan: RoofPlan, x: number) => plan.lift * Math.min(1, Math.abs(x) / plan.half) ** 3.2;

function outline({ half, rise, ridge, lift }: RoofPlan): string {
  const hip = half - ridge;
  const down = (side: number) =>
    `C${n(side * (ridge + hip * 0.16))} ${n(-rise * 0.5)} ${n(side * (ridge + hip * 0.52))} ${n(-rise * 0.12 - lift * 0.28)} ${n(side * half)} ${n(-lift)}`;
  const eave = `C${n(half * 0.82)} ${n(-lift * 0.22)} ${n(half * 0.6)} 0 ${n(half * 0.38)} 0L${n(-half * 0.38)} 0C${n(-half * 0.6)} 0 ${n(-half * 0.82)} ${n(-lift * 0.22)} ${n(-half)} ${n(-lift)}`;
  const up = `C${n(-(ridge + hip * 0.52))} ${n(-rise * 0.12 - lift * 0.28)} ${n(-(ridge + hip * 0.16))} ${n(-rise * 0.5)} ${n(-ridge)} ${n(-rise)}`;
  return `M${n(-ridge)} ${n(-rise)}L${n(ridge)} ${n(-rise)}${down(1)}${eave}${up}Z`;
}

/** Rows of round tiles falling from ridge to eave. */
function tiles(plan: RoofPlan, pitch: number): string {
  const { half, rise, ridge } = plan;
  const count = Math.max(3, Math.round((half * 0.9) / pitch));
  let d = '';
  for (let i = -count; i <= count; i++) {
    const t = i / count;
    const top = ridge * t;
    const foot = half * 0.93 * t;
    const y = -eaveAt(plan, foot);
    d += `M${n(top)} ${n(-rise)}Q${n(top + (foot - top) * 0.3)} ${n(-rise * 0.42 + y * 0.3)} ${n(foot)} ${n(y)}`;
  }
  return d;
}

/** The row of round tile ends under the eave. */
function tileEnds(plan: RoofPlan, pitch: number, colour: string): string {
  const count = Math.max(4, Math.round((plan.half * 0.94) / pitch));
  let out = '';
  for (let i = -count; i <= count; i++) {
    const x = (plan.half * 0.95 * i) / count;
    out += circle(x, -eaveAt(plan, x) + 0.6, Math.min(2, pitch * 0.26), colour);
  }
  return out;
}

function ridgeWork(plan: RoofPlan, m: Materials): string {
  const { half, rise, ridge, lift } = plan;
  const hip = half - ridge;
  const thick = Math.max(1.6, rise * 0.05);
  const hips = [-1, 1]
    .map((s) => {
      const d = `M${n(s * ridge)} ${n(-rise)}C${n(s * (ridge + hip * 0.16))} ${n(-rise * 0.5)} ${n(s * (ridge + hip * 0.52))} ${n(-rise * 0.12 - lift * 0.28)} ${n(s * half)} ${n(-lift)}`;
      return stroke(d, m.roofDark, thick * 1.5) + stroke(d, m.roofLit, thick * 0.55, 'opacity=".55"');
    })
    .join('');
  const horns = [-1, 1]
    .map((s) =>
      stroke(
        `M${n(s * half * 0.97)} ${n(-lift * 0.94)}q${n(s * half * 0.045)} ${n(-lift * 0.16)} ${n(s * half * 0.05)} ${n(-lift * 0.5)}`,
        m.roofDark,
        thick,
      ),
    )
    .join('');
  if (ridge > 4) {
    const body = `M${n(-ridge - 3)} ${n(-rise + thick)}L${n(-ridge - 3)} ${n(-rise - thick * 1.6)}Q0 ${n(-rise - thick * 0.7)} ${n(ridge + 3)} ${n(-rise - thick * 1.6)}L${n(ridge + 3)} ${n(-rise + thick)}Z`;
    const owls = [-1, 1]
      .map((s) =>
        fill(
          `M${n(s * (ridge + 4))} ${n(-rise + thick)}l0 ${n(-thick * 4.4)}q${n(-s * thick * 3)} ${n(-thick * 1.6)} ${n(-s * thick * 2.6)} ${n(thick * 1.4)}l${n(-s * thick * 0.6)} ${n(thick * 2)}Z`,
          m.roofDark,
        ),
      )
      .join('');
    return hips + horns + fill(body, m.roofDark) + owls;
  }
  const r = Math.max(2.4, rise * 0.055);
  const finial =
    fill(
      `M${n(-r * 1.3)} ${n(-rise + r)}L${n(-r * 0.7)} ${n(-rise - r)}L${n(r * 0.7)} ${n(-rise - r)}L${n(r * 1.3)} ${n(-rise + r)}Z`,
      m.roofDark,
    ) +
    circle(0, -rise - r * 1.7, r, m.gold) +
    fill(
      `M${n(-r * 0.45)} ${n(-rise - r * 2.4)}L0 ${n(-rise - r * 4.2)}L${n(r * 0.45)} ${n(-rise - r * 2.4)}Z`,
      m.gold,
    );
  return hips + horns + finial;
}

/** Snow lies on the slope and leaves the eave's dark edge bare. */
function snowCap(plan: RoofPlan): string {
  const thin = { ...plan, half: plan.half * 0.97, lift: plan.lift * 0.98 };
  return `<g transform="translate(0 ${n(-Math.max(2, plan.rise * 0.06))})">${fill(outline(thin), '#f8fafb')}</g>`;
}

/** A sweeping tiled roof standing with the middle of its eave on 0,0. */
export function roof(sheet: Sheet, plan: RoofPlan, m: Materials): string {
  const pitch = Math.max(4.2, plan.half / 26);
  const body = sheet.shade(stops(0, m.roofLit, 0.55, m.roof, 1, m.roofDark));
  const under = `<g transform="translate(0 ${n(Math.max(2, plan.rise * 0.055))})">${fill(outline(plan), m.roofDark)}</g>`;
  const surface =
    fill(outline(plan), body) +
    `<g ${sheet.clip(outline(plan))}>${stroke(tiles(plan, pitch), m.roofDark, Math.max(0.7, pitch * 0.2), 'opacity=".6"')}</g>`;
  const top = m.snowy
    ? snowCap(plan) + stroke(tiles(plan, pitch * 1.6), m.roofLit, 0.8, 'opacity=".35"')
    : '';
  return under + surface + top + tileEnds(plan, pitch, m.snowy ? m.roof : m.roofLit) + ridgeWork(plan, m);
}
