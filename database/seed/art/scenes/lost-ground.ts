import { mix } from '../colour';
import { range } from '../elements/backdrop';
import { finish } from '../elements/finish';
import { peaks } from '../elements/ridge';
import { dawn } from '../palettes';
import { circle, ellipse, place, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

/** The quiet counter on which every found thing is shown: paper ground, a pale sun, far hills, one soft shadow. */
export function foundThing(
  name: string,
  tint: string,
  draw: (sheet: Sheet) => string,
  turn = 0,
  scale = 1,
): Sheet {
  const sheet = new Sheet(name, 800, 800, dawn);
  const paper = mix('#f6f1e6', tint, 0.22);
  const table = mix('#e9e1d0', tint, 0.3);
  sheet.add(
    sheet.cover(sheet.gradient(stops(0, mix(paper, tint, 0.16), 1, paper), 0, 0, 0, 560)),
    circle(400, 350, 236, mix(paper, '#ffffff', 0.55), 'opacity=".75"'),
    range(sheet, {
      depth: 0.8,
      baseY: 600,
      summits: peaks([90, 130, 120, 260, 80, 110, 560, 110, 120, 740, 160, 110]),
      colour: mix(paper, tint, 0.4),
      relief: 0.3,
      mist: 0,
    }),
    `<rect y="590" width="800" height="210" fill="${sheet.gradient(
      stops(0, mix(table, '#ffffff', 0.25), 1, mix(table, tint, 0.3)),
      0,
      590,
      0,
      800,
    )}"/>`,
    ellipse(410, 664, 230 * scale, 26, '#2a2622', `opacity=".26" ${sheet.blur(12, 6)}`),
    place(draw(sheet), pt(400, 656), scale, false, turn),
  );
  finish(sheet);
  return sheet;
}
