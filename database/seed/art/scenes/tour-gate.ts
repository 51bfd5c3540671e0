import { backdrop, type RangePlan } from '../elements/backdrop';
import { ground, scrub } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { gate } from '../elements/gate';
import { materials } from '../elements/materials';
import { wisps } from '../elements/mist';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky, sun } from '../elements/sky';
import { stairs, wayPoints } from '../elements/way';
import { air, dawn } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';

const steps = wayPoints([400, 830, 360, 400, 690, 250, 400, 568, 176]);

const ranges: RangePlan[] = [
  { depth: 0.86, baseY: 520, summits: peaks([120, 260, 110, 400, 180, 120, 690, 290, 110]) },
  {
    depth: 0.58,
    baseY: 560,
    summits: peaks([-10, 330, 120, 230, 160, 110, 590, 190, 110, 810, 350, 120], 1.45),
    trees: 14,
  },
];

/** The mountain gate, seen straight on from its stairs. */
export function tourGate(): Sheet {
  const sheet = new Sheet('tour-01', 800, 800, dawn);
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  sheet.add(
    sky(sheet, 520),
    sun(sheet, 400, 250, 34, 360),
    backdrop(sheet, ranges),
    wisps(sheet, 380, 580, 0.6),
    ground(sheet, (x) => 552 + Math.abs(x - 400) * -0.06, leaf(0, 0.14), leaf(3, 0), 200),
    canopy(sheet, (x) => 560 - Math.abs(x - 400) * 0.05, {
      from: -30,
      to: 230,
      pitch: 24,
      height: 150,
      tones: [leaf(3, 0.1), leaf(0, 0.06), leaf(1, 0.1)],
    }),
    canopy(sheet, (x) => 560 - Math.abs(x - 400) * 0.05, {
      from: 580,
      to: 840,
      pitch: 24,
      height: 150,
      tones: [leaf(3, 0.1), leaf(0, 0.06), leaf(1, 0.1)],
    }),
    scrub(sheet, () => 560, -10, 810, 220, 80, leaf(3, 0), leaf(1, 0)),
    stairs(sheet, steps, '#e9dfca', '#9ba298'),
    place(gate(sheet, materials(palette, 0), true), pt(400, 574), 1.16),
    place(person(sheet, { coat: '#22384a', pack: '#c8452e', hair: 'hat' }), pt(372, 676), 1.1),
    place(
      person(sheet, { coat: '#f1e8d6', hair: 'long', skirt: true, trousers: '#3f7f74' }),
      pt(432, 690),
      1.1,
    ),
    bloom(sheet, 400, 250, 380, 0.3),
  );
  finish(sheet);
  return sheet;
}
