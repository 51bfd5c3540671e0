import { finish } from '../elements/finish';
import { person } from '../elements/person';
import { bronzeDing } from '../elements/relics';
import { night } from '../palettes';
import { circle, ellipse, fill, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';
import { fading, stops } from '../stops';

/** The bronze room: one vessel in a cone of light, two visitors in front of it. */
export function bronzeRoom(): Sheet {
  const sheet = new Sheet('article-13', 1200, 800, { ...night, haze: '#5a5348' });
  const wall = sheet.glow(stops(0, '#7d6a50', 0.5, '#463b33', 1, '#1f1c1c'));
  const cone = sheet.gradient(fading('#ffe6b3', 0, 0.5, 1, 0), 0, 0, 0, 640);
  sheet.add(
    sheet.cover('#1f1c1c'),
    ellipse(600, 360, 760, 560, wall),
    ...[110, 1090].map((x) =>
      rect(x - 60, 0, 120, 650, sheet.shade(stops(0, '#2a2321', 0.4, '#5d3a2c', 1, '#1f1816'), true)),
    ),
    `<g opacity=".16">${stroke(Array.from({ length: 9 }, (_, i) => `M${250 + i * 88} 90v90h66v-60h-40v30`).join(''), '#e6c68f', 5)}</g>`,
    rect(0, 640, 1200, 170, sheet.gradient(stops(0, '#4a3c32', 1, '#181416'), 0, 640, 0, 800)),
    ellipse(600, 700, 420, 46, '#ffe0a8', `opacity=".26" ${sheet.blur(16)}`),
    fill('M520 0H680L900 660H300Z', cone),
    rect(440, 560, 320, 120, sheet.shade(stops(0, '#3b3230', 0.4, '#6b5a4c', 1, '#231d1d'), true)),
    rect(424, 546, 352, 20, '#8a7660'),
    place(bronzeDing(sheet), pt(600, 548), 1.32),
    rect(392, 180, 416, 500, '#cfe3e4', 'opacity=".06"'),
    stroke('M392 180H808V680H392Z', '#e9f2f0', 2.4, 'opacity=".4"'),
    fill('M392 180H520L392 430Z', '#ffffff', 'opacity=".07"'),
    place(
      person(sheet, { coat: '#b9ab96', hair: 'long', skirt: true, trousers: '#4a5a60' }),
      pt(250, 780),
      3.6,
    ),
    place(person(sheet, { coat: '#c9924a', size: 0.64, hand: 'out' }), pt(360, 782), 3.6),
    circle(600, 10, 60, '#fff3d2', `opacity=".9" ${sheet.blur(22)}`),
  );
  finish(sheet);
  return sheet;
}
