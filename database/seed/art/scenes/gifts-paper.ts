import { darker, lighter } from '../colour';
import { circle, fill, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import { foundThing } from './lost-ground';

/** Hills under a sun in a box, as the attraction prints them on everything. */
export function print(
  sheet: Sheet,
  box: string,
  sky: string,
  hills: readonly [string, string, string],
): string {
  return (
    `<g ${sheet.clip(box)}>` +
    fill(box, sky) +
    circle(64, -250, 34, '#f6d9a8') +
    fill(
      'M-220 -120Q-150 -260 -100 -210Q-60 -300 -10 -200Q60 -290 110 -190Q160 -230 220 -150V40H-220Z',
      hills[0],
    ) +
    fill('M-220 -80Q-120 -190 -40 -110Q40 -200 120 -100Q170 -140 220 -100V40H-220Z', hills[1]) +
    fill('M-220 -20Q-120 -90 0 -44Q120 -100 220 -40V40H-220Z', hills[2]) +
    '</g>'
  );
}

/** Four cards of the seasons, fanned out. */
export const giftPostcards = (): Sheet =>
  foundThing('gift-postcards', '#c9b7a0', (sheet) => {
    const box = 'M-130 -330H130V-130H-130Z';
    const seasons: [string, [string, string, string]][] = [
      ['#dfe9ee', ['#b9c9d2', '#8fa6b3', '#f7fafb']],
      ['#f6dcb8', ['#d99a5f', '#c46a3f', '#8a3f2c']],
      ['#cfe6e2', ['#8fc0ae', '#4f9180', '#2f6b5a']],
      ['#f7e3e0', ['#e8b9b4', '#9fc2a0', '#5f9a78']],
    ];
    return seasons
      .map(
        ([sky, hills], index) =>
          `<g transform="translate(${-96 + index * 62} ${index * 12 - 30}) rotate(${-24 + index * 15} 0 -20)">` +
          rect(-148, -352, 296, 290, '#2a2622', 'opacity=".14" rx="8" transform="translate(7 9)"') +
          rect(-148, -352, 296, 290, '#fffdf8', 'rx="8"') +
          print(sheet, box, sky, hills) +
          stroke('M-120 -104H20M-120 -84H-20', '#c9bfae', 4) +
          rect(88, -116, 36, 40, '#c8452e', 'rx="3" opacity=".85"') +
          '</g>',
      )
      .join('');
  });

/** A folding fan, open, with a lake on it. */
export const giftFan = (): Sheet =>
  foundThing('gift-fan', '#b7c7bd', (sheet) => {
    const leaf = 'M-250 -248A352 352 0 0 1 250 -248L112 -118A160 160 0 0 0 -112 -118Z';
    const ribs = Array.from({ length: 13 }, (_, i) => {
      const angle = ((-138 + i * 8 - 0) * Math.PI) / 180;
      return `M0 -10L${(Math.cos(angle) * 168).toFixed(1)} ${(-10 + Math.sin(angle) * 168).toFixed(1)}`;
    }).join('');
    const folds = Array.from({ length: 12 }, (_, i) => {
      const angle = ((-134 + i * 8) * Math.PI) / 180;
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      return `M${(x * 166).toFixed(1)} ${(-10 + y * 166).toFixed(1)}L${(x * 350).toFixed(1)} ${(-10 + y * 350).toFixed(1)}`;
    }).join('');
    return (
      `<g transform="translate(0 -60)">${stroke(ribs, '#6d4634', 9)}${stroke(ribs, '#9a6a4a', 3)}` +
      `<g ${sheet.clip(leaf)}>${fill(leaf, sheet.shade(stops(0, '#f4ecd8', 1, '#dfe6d6')))}` +
      `${circle(96, -262, 30, '#d9694c')}` +
      `${fill('M-260 -170Q-190 -290 -120 -220Q-70 -310 0 -214Q70 -280 130 -210Q190 -250 260 -190V-90H-260Z', '#a9c2b4')}` +
      `${fill('M-260 -150Q-150 -226 -60 -168Q40 -236 140 -164Q200 -190 260 -160V-80H-260Z', '#5f8f80')}` +
      `${fill('M-260 -130H260V-80H-260Z', '#cfe0da', 'opacity=".9"')}` +
      `${stroke('M-70 -132h60M20 -124h50', '#ffffff', 4)}</g>` +
      `${stroke(folds, '#8a7a60', 2, 'opacity=".35"')}${circle(0, -10, 13, '#3d2a20')}${circle(0, -10, 6, '#d9a94f')}` +
      `${stroke('M4 2C20 60 -10 70 6 118', '#c8452e', 6)}${rect(-6, 112, 22, 46, '#c8452e', 'rx="6"')}</g>`
    );
  });

/** A bookmark in brass: the gate, cut out of it, on a red tassel. */
export const giftBookmark = (): Sheet =>
  foundThing(
    'gift-bookmark',
    '#a99a80',
    (sheet) => {
      const brass = sheet.shade(stops(0, '#f0d79a', 0.45, '#c99a4a', 1, '#8a6428'), true);
      const hole = '#e9dfc9';
      return (
        rect(-176, -94, 352, 84, '#7f2f24', 'rx="10"') +
        rect(-168, -90, 336, 10, '#fbf6ea') +
        rect(-176, -30, 352, 24, '#5f2018', 'rx="10"') +
        `<g transform="rotate(8 0 -260)">${rect(-62, -470, 124, 380, darker('#8a6428', 0.35), 'rx="16" opacity=".35" transform="translate(8 8)"')}` +
        rect(-62, -470, 124, 380, brass, 'rx="16"') +
        fill('M-46 -352Q0 -396 46 -352L40 -338H-40Z', hole) +
        fill('M-38 -330H38V-318H-38Z', hole) +
        fill('M-32 -312H-20V-200H-32ZM20 -312H32V-200H20ZM-8 -312H8V-300H-8Z', hole) +
        fill('M-46 -190Q-20 -232 0 -204Q22 -240 46 -190V-130H-46Z', hole) +
        circle(0, -432, 13, hole) +
        stroke('M0 -434C-60 -500 -120 -460 -128 -380', '#c8452e', 6) +
        rect(-144, -384, 32, 20, '#d9a94f', 'rx="6"') +
        fill('M-146 -366H-110L-104 -262H-152Z', '#c8452e') +
        stroke('M-138 -352V-270M-128 -352V-266M-118 -352V-270', lighter('#c8452e', 0.25), 3) +
        '</g>'
      );
    },
    0,
    1,
  );
