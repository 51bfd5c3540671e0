import { boat, wake } from '../elements/boat';
import { bridge } from '../elements/bridge';
import { cabin, rope } from '../elements/cable-car';
import { lamplight } from '../elements/lantern';
import { materials } from '../elements/materials';
import { person } from '../elements/person';
import { dawn } from '../palettes';
import { circle, ellipse, fill, place, pt, stroke } from '../shape';
import { Sheet } from '../sheet';
import { fading } from '../stops';

const soft = '#dfe8e2';

/** A see-through ground: an oval of mist, two pale peaks, a small sun. */
function ground(name: string): Sheet {
  const sheet = new Sheet(`empty-${name}`, 480, 360, { ...dawn, haze: '#f1f0e8' });
  const peak = (d: string, colour: string, top: number) =>
    fill(d, sheet.gradient(fading(colour, 0, 1, 1, 0), 0, top, 0, 266));
  sheet.add(
    ellipse(240, 262, 206, 46, sheet.glow(fading(soft, 0, 1, 0.7, 0.7, 1, 0))),
    circle(322, 96, 25, '#f2c9ac', 'opacity=".85"'),
    peak('M70 270L150 132Q160 116 171 131L216 196L238 172Q246 164 254 174L322 270Z', '#b5cdc7', 118),
    peak('M206 270L300 160Q310 148 320 160L410 270Z', '#cbdcd5', 150),
  );
  return sheet;
}

/** No tickets: one blank ticket, a peak printed on it, a notch on each side. */
function tickets(): Sheet {
  const sheet = ground('tickets');
  const body =
    'M-118 -56H118Q126 -56 126 -48V-12A12 12 0 0 0 126 12V48Q126 56 118 56H-118Q-126 56 -126 48V12A12 12 0 0 0 -126 -12V-48Q-126 -56 -118 -56Z';
  const face =
    fill(body, '#23463e', 'opacity=".14" transform="translate(4 9)"') +
    fill(body, '#fffdf8') +
    fill('M-118 -56H46V56H-118Q-126 56 -126 48V12A12 12 0 0 0 -126 -12V-48Q-126 -56 -118 -56Z', '#e4efea') +
    fill('M-116 56L-66 -14Q-60 -22 -54 -14L-30 18L-14 -2Q-8 -9 -2 -2L40 56Z', '#2f6b5a') +
    fill('M-66 -14Q-60 -22 -54 -14L-30 18L-44 56H-116Z', '#4c8573') +
    circle(6, -30, 10, '#c8452e') +
    stroke('M46 -48V48', '#b9c9c2', 2.4, 'stroke-dasharray="2 8"') +
    stroke('M66 -28H104M66 -8H96M66 12H104M66 32H84', '#cfd9d3', 5);
  sheet.add(place(face, pt(240, 208), 1, false, -7));
  return sheet;
}

/** No orders: a boat waits, empty. */
function orders(): Sheet {
  const sheet = ground('orders');
  sheet.add(
    place(boat(sheet, { boatman: false }), pt(242, 256), 1.1),
    wake(120, 274, 240, '#8fb0a8', 0.8),
    stroke('M150 292H236M262 300H330', '#8fb0a8', 2, 'opacity=".7"'),
  );
  return sheet;
}

/** Nothing found: someone with a lamp looks into the mist. */
function search(): Sheet {
  const sheet = ground('search');
  sheet.add(
    ellipse(236, 278, 40, 6, '#2c5b54', 'opacity=".2"'),
    place(person(sheet, { coat: '#2f6b5a', hair: 'hat', hand: 'out', pack: '#b8893b' }), pt(230, 278), 2),
    stroke('M270 202V214', '#5a4636', 2.4),
    lamplight(sheet, 270, 224, 46),
    ellipse(270, 224, 7, 9, '#ffd894'),
    stroke(
      'M300 246Q340 236 392 246M322 264Q360 256 420 262M70 252Q110 242 160 250',
      '#ffffff',
      7,
      'opacity=".9"',
    ),
  );
  return sheet;
}

/** Something broke: the bridge lacks its crown. */
function error(): Sheet {
  const sheet = ground('error');
  const m = materials(sheet.palette, 0.02);
  const whole = bridge(sheet, { half: 165, rise: 88, arches: [{ x: 0, radius: 56 }] }, m);
  const left = sheet.clip('M-180 10V-140H-34L-22 -104L-36 -84L-20 -62L-30 10Z');
  const right = sheet.clip('M180 10V-140H42L28 -112L44 -86L26 -58L36 10Z');
  sheet.add(
    `<g transform="translate(240 268)"><g ${left}>${whole}</g><g transform="translate(6 4) rotate(2)" ${right}>${whole}</g></g>`,
    place(
      fill('M-12 -8L8 -12L14 6L-8 10Z', m.stone) + fill('M-12 -8L8 -12L10 -6L-10 -2Z', m.stoneLit),
      pt(236, 258),
      1,
      false,
      18,
    ),
    place(fill('M-9 -6L7 -8L9 6L-7 8Z', m.stone), pt(262, 270), 1, false, -24),
    stroke('M90 282H206M230 290H300M316 280H400', '#8fb0a8', 2.2, 'opacity=".8"'),
  );
  return sheet;
}

/** Offline: a cabin hangs still in cloud, its rope slack. */
function offline(): Sheet {
  const sheet = ground('offline');
  const cloud = (x: number, y: number, s: number) =>
    place(
      fill(
        'M-70 22Q-92 20 -88 0Q-84 -16 -62 -14Q-56 -40 -26 -36Q-8 -56 16 -40Q44 -46 50 -20Q84 -22 84 2Q84 22 62 22Z',
        '#ffffff',
      ),
      pt(x, y),
      s,
    );
  sheet.add(
    rope(pt(40, 96), pt(240, 126), 26, '#5a6f6b', 2.6),
    stroke('M240 126Q300 150 330 128Q350 114 366 150Q376 176 392 164', '#5a6f6b', 2.6),
    place(cabin(sheet), pt(226, 126), 1.12, false, 4),
    cloud(140, 262, 1),
    cloud(332, 268, 0.8),
    stroke('M200 288H270', '#c9d6d0', 3),
  );
  return sheet;
}

export const emptyStates = { tickets, orders, search, error, offline } as const;
