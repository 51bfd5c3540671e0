import { type Colour, darker, lighter } from '../colour';
import { fill, n, pt, stroke, taper } from '../shape';
import type { Sheet } from '../sheet';

/** A cloud of leaves: clumps of small rounds in three tones, the light ones above. */
function clump(
  sheet: Sheet,
  x: number,
  y: number,
  radius: number,
  tones: readonly [Colour, Colour, Colour],
): string {
  const { random } = sheet;
  const layers = ['', '', ''];
  const dot = (cx: number, cy: number, r: number) =>
    `M${n(cx - r)} ${n(cy)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;
  for (let i = 0; i < 210; i++) {
    const a = random.range(0, Math.PI * 2);
    const away = Math.sqrt(random.next()) * radius;
    const cx = x + Math.cos(a) * away;
    const cy = y + Math.sin(a) * away * 0.72;
    const r = radius * random.range(0.035, 0.085) * (1.25 - away / radius / 2);
    layers[0] += dot(cx, cy + radius * 0.1, r * 2);
    const lit = (y - cy) / radius - (cx - x) / radius / 2;
    if (lit > -0.35) layers[1] += dot(cx, cy, r);
    if (lit > 0.15 && random.chance(0.75)) layers[2] += dot(cx - r * 0.3, cy - r * 0.5, r * 0.8);
  }
  return layers.map((d, i) => fill(d || 'M0 0Z', tones[i] ?? tones[0])).join('');
}

/** An old broad tree standing on 0,0: about 420 high, crown 460 wide. */
export function greatTree(sheet: Sheet, bark: Colour, leaf: Colour): string {
  const { random } = sheet;
  const tones: [Colour, Colour, Colour] = [darker(leaf, 0.35), leaf, lighter(leaf, 0.28)];
  const limbs = [
    { x: -150, y: -250 },
    { x: -70, y: -320 },
    { x: 20, y: -350 },
    { x: 100, y: -310 },
    { x: 165, y: -240 },
    { x: -190, y: -190 },
    { x: 60, y: -240 },
    { x: -40, y: -250 },
  ];
  let wood =
    fill(taper([pt(-4, 6), pt(-10, -60), pt(6, -120), pt(0, -190)], 54, 30), bark) +
    stroke('M-12 0Q-18 -60 -4 -120M8 -6Q2 -70 10 -130', lighter(bark, 0.18), 2.4, 'opacity=".5"');
  wood += fill('M-26 4Q-50 2 -66 12H70Q50 0 24 2Z', bark);
  let leaves = '';
  for (const limb of limbs) {
    wood += fill(
      taper(
        [pt(random.sway(8), -130 - random.range(0, 50)), pt(limb.x * 0.5, limb.y * 0.72), pt(limb.x, limb.y)],
        20,
        4,
      ),
      bark,
    );
    leaves += clump(sheet, limb.x, limb.y - 18, random.range(78, 104), tones);
  }
  return wood + leaves;
}
