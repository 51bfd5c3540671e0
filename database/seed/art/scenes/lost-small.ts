import { darker, lighter } from '../colour';
import { circle, ellipse, fill, n, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import { foundThing } from './lost-ground';

const sides = (sheet: Sheet, colour: string) =>
  sheet.shade(stops(0, lighter(colour, 0.2), 0.4, colour, 1, darker(colour, 0.35)), true);
const ball = (sheet: Sheet, colour: string) =>
  sheet.glow(stops(0, lighter(colour, 0.26), 0.6, colour, 1, darker(colour, 0.22)));

export const lostGlasses = (): Sheet =>
  foundThing('lost-07', '#c4b9a4', (sheet) => {
    const frame = '#5a3a2c';
    const lens = sheet.shade([
      [0, '#ffffff', 0.75],
      [1, '#a9c4c4', 0.45],
    ]);
    return (
      stroke(
        'M-204 -128Q-222 -92 -176 -78L96 -40Q140 -34 150 -2M204 -128Q222 -96 176 -80L-90 -58Q-134 -54 -146 -14',
        darker(frame, 0.3),
        11,
      ) +
      [-112, 112]
        .map(
          (x) =>
            ellipse(x, -100, 94, 88, lens) +
            `<ellipse cx="${x}" cy="-100" rx="94" ry="88" fill="none" stroke="${frame}" stroke-width="13"/>` +
            stroke(
              `M${x - 62} -134Q${x - 40} -164 ${x - 6} -170M${x - 66} -112l6 -12`,
              '#ffffff',
              8,
              'opacity=".8"',
            ) +
            `<ellipse cx="${x}" cy="-101" rx="96" ry="90" fill="none" stroke="${lighter(frame, 0.35)}" stroke-width="2.4" opacity=".8"/>`,
        )
        .join('') +
      stroke('M-20 -116Q0 -146 20 -116', frame, 11) +
      circle(-204, -128, 6, '#d9b36c') +
      circle(204, -128, 6, '#d9b36c')
    );
  });

export const lostBear = (): Sheet =>
  foundThing('lost-08', '#d6bf9f', (sheet) => {
    const fur = '#b98250';
    const pale = '#ead2ab';
    const dark = '#33231c';
    return (
      ellipse(-112, -34, 62, 48, ball(sheet, fur)) +
      ellipse(112, -34, 62, 48, ball(sheet, fur)) +
      ellipse(-118, -26, 34, 29, pale) +
      ellipse(118, -26, 34, 29, pale) +
      `<g transform="rotate(24 -110 -150)">${ellipse(-126, -150, 40, 74, ball(sheet, fur))}</g><g transform="rotate(-24 110 -150)">${ellipse(126, -150, 40, 74, ball(sheet, fur))}</g>` +
      ellipse(0, -116, 118, 120, ball(sheet, fur)) +
      ellipse(0, -104, 72, 80, pale, 'opacity=".85"') +
      circle(-94, -372, 44, ball(sheet, fur)) +
      circle(94, -372, 44, ball(sheet, fur)) +
      circle(-94, -370, 24, pale) +
      circle(94, -370, 24, pale) +
      ellipse(0, -296, 128, 108, ball(sheet, fur)) +
      ellipse(0, -262, 56, 44, pale) +
      ellipse(0, -284, 20, 13, dark) +
      stroke('M0 -272V-254Q-14 -240 -26 -248M0 -254Q14 -240 26 -248', dark, 5) +
      circle(-48, -312, 11, dark) +
      circle(48, -312, 11, dark) +
      circle(-45, -316, 3.6, '#ffffff') +
      circle(51, -316, 3.6, '#ffffff') +
      fill('M-8 -196L-86 -228Q-98 -196 -84 -160ZM8 -196L86 -228Q98 -196 84 -160Z', '#c8452e') +
      circle(0, -194, 17, '#a83426') +
      stroke('M0 -176V-30', darker(fur, 0.3), 3, 'opacity=".4" stroke-dasharray="9 8"')
    );
  });

export const lostHat = (): Sheet =>
  foundThing('lost-09', '#cbbf9a', (sheet) => {
    const straw = '#d9b877';
    let weave = '';
    for (let i = 1; i < 7; i++)
      weave += `M${-118 + i * i * 1.4} ${n(-96 - i * 20)}Q0 ${n(-66 - i * 21)} ${118 - i * i * 1.4} ${n(-96 - i * 20)}`;
    let brim = '';
    for (let i = 1; i < 4; i++)
      brim += `M${-240 + i * 34} ${n(-64 + i * 2)}Q0 ${n(8 - i * 14)} ${240 - i * 34} ${n(-64 + i * 2)}`;
    return (
      fill(
        'M-250 -62C-250 -120 -120 -104 0 -104C120 -104 250 -120 250 -62C236 -6 110 10 0 10C-110 10 -236 -6 -250 -62Z',
        sides(sheet, straw),
      ) +
      fill(
        'M-128 -66C-132 -170 -100 -244 0 -248C100 -244 132 -170 128 -66Q0 -28 -128 -66Z',
        sides(sheet, lighter(straw, 0.12)),
      ) +
      fill(
        'M-129 -66C-130 -90 -129 -104 -127 -122Q0 -84 127 -122C129 -104 130 -90 129 -66Q0 -28 -129 -66Z',
        '#2f6b5a',
      ) +
      fill(
        'M112 -86C150 -110 176 -96 190 -60C168 -54 150 -60 134 -72C144 -50 144 -30 130 -16C112 -36 104 -60 112 -86Z',
        '#25564a',
      ) +
      stroke(weave + brim, darker(straw, 0.3), 2.4, 'opacity=".5"')
    );
  });

export const lostKeys = (): Sheet =>
  foundThing('lost-10', '#bfb7ab', (sheet) => {
    const brass = '#c9a04f';
    const steel = '#9aa8ac';
    const key = (colour: string, cut: string) =>
      circle(0, 60, 46, sides(sheet, colour)) +
      circle(0, 46, 15, darker(colour, 0.6)) +
      rect(-13, 98, 26, 150, sides(sheet, colour)) +
      fill(cut, sides(sheet, colour)) +
      stroke('M0 112V236', darker(colour, 0.3), 4, 'opacity=".6"');
    return (
      `<g transform="translate(0 -250)"><circle cx="0" cy="-44" r="66" fill="none" stroke="#6f7d81" stroke-width="11"/><circle cx="-2" cy="-46" r="66" fill="none" stroke="#dfe6e8" stroke-width="3" opacity=".8"/>` +
      `<g transform="rotate(28)">${key(steel, 'M12 196h30v16h-14v14h20v18H12Z')}</g><g transform="rotate(-8)">${key(brass, 'M12 190h24v14h12v16h-18v12h14v16H12Z')}</g>` +
      `<g transform="rotate(-50)">${stroke('M0 10V64', '#6d4634', 9)}${rect(-52, 60, 104, 150, sides(sheet, '#a8503c'), 'rx="18"')}${stroke('M-40 76H40V196H-40Z', '#e9c9a0', 2.6, 'stroke-dasharray="8 6" opacity=".8"')}${fill('M-30 176L-6 132L8 152L20 136L34 176Z', '#f1dfc8', 'opacity=".9"')}${circle(14, 108, 9, '#f1dfc8', 'opacity=".9"')}</g></g>`
    );
  });

export const lostWallet = (): Sheet =>
  foundThing(
    'lost-11',
    '#c9b29a',
    (sheet) => {
      const hide = '#7d4a34';
      return (
        rect(-150, -296, 270, 120, sides(sheet, '#e4efea'), 'rx="12"') +
        rect(-130, -276, 60, 40, '#2f6b5a', 'rx="5"') +
        rect(-136, -262, 280, 100, sides(sheet, '#dfc58d'), 'rx="12"') +
        fill(
          'M-206 -224Q-206 -246 -184 -246H184Q206 -246 206 -224V-22Q206 0 184 0H-184Q-206 0 -206 -22Z',
          sides(sheet, hide),
        ) +
        stroke(
          'M-192 -210V-26Q-192 -14 -180 -14H180Q192 -14 192 -26V-210',
          '#d9b08a',
          3,
          'stroke-dasharray="11 8" opacity=".75"',
        ) +
        rect(-206, -236, 412, 11, darker(hide, 0.4), 'opacity=".6"') +
        fill('M206 -160H96Q60 -160 60 -124Q60 -88 96 -88H206Z', sides(sheet, darker(hide, 0.14))) +
        circle(102, -124, 17, '#d9b36c') +
        circle(98, -128, 6, '#fff0cf', 'opacity=".8"') +
        fill('M-140 -70L-104 -124L-84 -98L-60 -132L-20 -70Z', lighter(hide, 0.22), 'opacity=".7"')
      );
    },
    -4,
  );

export const lostPinwheel = (): Sheet =>
  foundThing('lost-12', '#b9c9c0', (_sheet) => {
    const vanes = ['#c8452e', '#e0a63f', '#2f6b5a', '#e9ddc6'];
    const vane = (i: number) => {
      const colour = vanes[i % 4] ?? '#c8452e';
      return `<g transform="rotate(${i * 45 + 12})">${fill('M0 0C10 -60 50 -150 6 -182C70 -176 96 -112 62 -62C46 -36 20 -14 0 0Z', colour)}${fill('M0 0C10 -60 50 -150 6 -182C4 -120 -8 -50 0 0Z', darker(colour, 0.28))}</g>`;
    };
    return (
      stroke('M0 -270V4', '#8a5a3c', 13) +
      stroke('M-3 -262V-4', '#c99a6a', 4) +
      `<g transform="translate(0 -276)">${[0, 1, 2, 3, 4, 5, 6, 7].map(vane).join('')}${circle(0, 0, 19, '#d9b36c')}${circle(-4, -4, 7, '#fff0cf')}</g>` +
      stroke('M0 -60Q40 -40 30 -6M0 -60Q-30 -44 -40 -12', '#c8452e', 6)
    );
  });
