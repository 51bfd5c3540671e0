import { darker, lighter, mix } from '../colour';
import { circle, ellipse, fill, n, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import { foundThing } from './lost-ground';

const sides = (sheet: Sheet, colour: string) =>
  sheet.shade(stops(0, lighter(colour, 0.2), 0.4, colour, 1, darker(colour, 0.35)), true);

export const lostUmbrella = (): Sheet =>
  foundThing('lost-01', '#a9c4bd', (_sheet) => {
    const red = '#c8452e';
    const panel = (from: number, to: number, colour: string) =>
      fill(
        `M0 -420Q${n(from * 0.62)} -392 ${from} -214Q${n((from + to) / 2)} -240 ${to} -214Q${n(to * 0.62)} -392 0 -420Z`,
        colour,
      );
    const plum = (x: number, y: number, s: number) =>
      [0, 72, 144, 216, 288]
        .map((a) =>
          circle(
            x + Math.cos((a * Math.PI) / 180) * s,
            y + Math.sin((a * Math.PI) / 180) * s,
            s * 0.72,
            '#f7e3d0',
          ),
        )
        .join('') + circle(x, y, s * 0.5, '#d9a94f');
    return `<g transform="rotate(16 0 -200)">${stroke('M0 -420V-20Q0 22 -34 22Q-60 22 -60 -4', '#4a2f25', 11) + stroke('M-2 -400V-30', '#8a5a42', 3)}${panel(-230, -128, darker(red, 0.1)) + panel(-128, -36, red) + panel(-36, 62, lighter(red, 0.1)) + panel(62, 150, red) + panel(150, 230, darker(red, 0.24))}${stroke('M0 -420V-452', '#4a2f25', 8)}${plum(-96, -290, 11)}${plum(-56, -322, 8)}${plum(96, -280, 10)}</g>`;
  });

export const lostCamera = (): Sheet =>
  foundThing('lost-02', '#b7bfc4', (sheet) => {
    const glass = sheet.glow(stops(0, '#8fb6c4', 0.5, '#2a4a5c', 1, '#0f1c26'));
    return (
      stroke('M-200 -190C-330 -400 -120 -470 0 -430C130 -386 300 -420 200 -190', '#6d4634', 14) +
      stroke('M-200 -190C-330 -400 -120 -470 0 -430C130 -386 300 -420 200 -190', '#8f6248', 3) +
      rect(-206, -222, 412, 222, sides(sheet, '#2f3a3e'), 'rx="26"') +
      fill('M-84 -222L-62 -276H62L84 -222Z', sides(sheet, '#3d4a4f')) +
      rect(-206, -168, 412, 116, '#6d4634') +
      rect(-206, -168, 412, 4, '#8f6248') +
      circle(6, -112, 100, '#20282b') +
      circle(6, -112, 92, '#4a585d') +
      circle(6, -112, 78, '#1a2124') +
      circle(6, -112, 60, glass) +
      circle(-14, -134, 14, '#ffffff', 'opacity=".7"') +
      circle(24, -90, 7, '#ffffff', 'opacity=".35"') +
      rect(-176, -250, 62, 30, '#9aa3a6', 'rx="8"') +
      circle(150, -236, 24, '#9aa3a6') +
      circle(150, -236, 15, '#5f6b70') +
      rect(136, -206, 44, 22, '#dfe8ea', 'rx="5"') +
      circle(-164, -190, 8, '#c8452e')
    );
  });

export const lostScarf = (): Sheet =>
  foundThing('lost-03', '#d9b9b0', (sheet) => {
    const wool = '#b4574a';
    const pale = '#f1dfc8';
    const fold = (y: number, half: number, colour: string) => {
      const bands = [-0.72, -0.6, 0.34, 0.46]
        .map((t) => rect(half * t, y - 62, half * 0.07, 62, pale, 'opacity=".85"'))
        .join('');
      const body = `M${-half} ${y}Q${-half - 34} ${y - 31} ${-half} ${y - 64}H${half}Q${half + 34} ${y - 31} ${half} ${y}Z`;
      return (
        fill(body, sides(sheet, colour)) +
        `<g ${sheet.clip(body)}>${bands}</g>` +
        stroke(`M${-half} ${y - 3}H${half}`, darker(wool, 0.45), 4, 'opacity=".45"')
      );
    };
    const end = 'M40 -236Q54 -262 90 -262H190Q214 -262 212 -236L222 -40H66Z';
    const fringe = stroke(
      Array.from({ length: 14 }, (_, i) => `M${72 + i * 11} -44l${(i % 3) - 1} 44`).join(''),
      wool,
      5,
    );
    return (
      fold(0, 214, darker(wool, 0.12)) +
      fold(-64, 206, wool) +
      fold(-128, 212, darker(wool, 0.06)) +
      fold(-192, 200, lighter(wool, 0.07)) +
      fringe +
      fill(end, sides(sheet, lighter(wool, 0.05))) +
      `<g ${sheet.clip(end)}>${[-92, -74, -206, -188].map((y) => rect(0, y, 260, 10, pale, 'opacity=".85"')).join('')}</g>` +
      stroke('M60 -240L72 -50', darker(wool, 0.4), 3, 'opacity=".5"')
    );
  });

export const lostPhone = (): Sheet =>
  foundThing(
    'lost-04',
    '#9fb6bf',
    (sheet) => {
      const view = sheet.shade(stops(0, '#33566b', 0.5, '#9db9b4', 0.75, '#f3d3ae', 1, '#f0b98c'));
      return (
        rect(-112, -440, 230, 446, '#161d20', 'rx="34"') +
        rect(-116, -442, 230, 446, '#2b3438', 'rx="34"') +
        rect(-104, -430, 206, 422, view, 'rx="25"') +
        `<g ${sheet.clip('M-104 -430H102V-8H-104Z')}>${circle(30, -210, 26, '#fff4dd')}${fill('M-104 -110L-50 -200L-20 -160L30 -236L102 -120V-8H-104Z', '#7fa3a3')}${fill('M-104 -70L-60 -130L0 -84L60 -150L102 -100V-8H-104Z', '#3f6f6a')}${fill('M-104 -40Q0 -90 102 -50V-8H-104Z', '#234a48')}</g>` +
        rect(-30, -420, 58, 14, '#0d1214', 'rx="7"') +
        fill('M-104 -405Q-104 -430 -79 -430H-20L-104 -210Z', '#ffffff', 'opacity=".14"') +
        rect(114, -340, 5, 60, '#4a565b', 'rx="2"')
      );
    },
    7,
  );

export const lostBag = (): Sheet =>
  foundThing('lost-05', '#a9bfae', (sheet) => {
    const cloth = '#3f6f60';
    const dark = darker(cloth, 0.4);
    return (
      stroke('M-40 -396Q0 -452 40 -396', dark, 15) +
      stroke('M-150 -300C-206 -240 -200 -90 -162 -30M150 -300C206 -240 200 -90 162 -30', dark, 20) +
      fill(
        'M-156 0Q-176 -10 -172 -120L-160 -280Q-150 -396 -40 -400H40Q150 -396 160 -280L172 -120Q176 -10 156 0Z',
        sides(sheet, cloth),
      ) +
      fill(
        'M-162 -250Q-150 -396 -40 -400H40Q150 -396 162 -250Q80 -214 0 -214Q-80 -214 -162 -250Z',
        sides(sheet, lighter(cloth, 0.08)),
      ) +
      rect(-122, -170, 244, 142, sides(sheet, darker(cloth, 0.1)), 'rx="20"') +
      stroke('M-112 -136H112', '#c9a468', 5) +
      stroke('M92 -136v26', '#c9a468', 6) +
      [-82, 82]
        .map(
          (x) =>
            rect(x - 13, -262, 26, 104, '#a8673f', 'rx="4"') +
            rect(x - 16, -212, 32, 26, '#d9b36c', 'rx="4"') +
            rect(x - 9, -206, 18, 14, '#a8673f'),
        )
        .join('') +
      stroke('M-162 -250Q-80 -214 0 -214Q80 -214 162 -250', dark, 3.4, 'opacity=".7"') +
      fill('M-36 -96L-12 -130L4 -108L22 -134L50 -60H-50Z', mix(cloth, '#f4ecdd', 0.6))
    );
  });

export const lostBottle = (): Sheet =>
  foundThing('lost-06', '#a8c1c4', (sheet) => {
    const steel = '#6d97a0';
    const cap = '#e7ddc8';
    return (
      rect(-84, -340, 168, 340, sides(sheet, steel), 'rx="26"') +
      fill('M-84 -318Q-80 -366 -52 -378H52Q80 -366 84 -318Z', sides(sheet, steel)) +
      rect(-58, -440, 116, 68, sides(sheet, cap), 'rx="14"') +
      stroke('M-56 -420H56M-56 -404H56M-56 -390H56', darker(cap, 0.25), 2.4, 'opacity=".7"') +
      stroke('M-40 -440Q0 -486 40 -440', '#3f5a60', 11) +
      rect(-84, -96, 168, 9, '#e7ddc8', 'opacity=".8"') +
      rect(-84, -76, 168, 4, '#e7ddc8', 'opacity=".8"') +
      fill('M-84 -150L-44 -214L-20 -184L16 -240L50 -190L84 -226V-110H-84Z', '#eef3ee', 'opacity=".5"') +
      circle(34, -268, 17, '#c8452e', 'opacity=".85"') +
      rect(-66, -330, 13, 300, '#ffffff', 'rx="7" opacity=".35"') +
      ellipse(0, -4, 74, 7, darker(steel, 0.5), 'opacity=".5"')
    );
  });
