import { darker, lighter } from '../colour';
import { circle, ellipse, fill, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import { print } from './gifts-paper';
import { foundThing } from './lost-ground';

const sides = (sheet: Sheet, colour: string) =>
  sheet.shade(stops(0, lighter(colour, 0.18), 0.45, colour, 1, darker(colour, 0.3)), true);

export const giftTote = (): Sheet =>
  foundThing('gift-tote', '#8fb3a3', (sheet) => {
    const cloth = '#efe6d2';
    const bag = 'M-188 -330H188L204 -10Q204 0 190 0H-190Q-204 0 -204 -10Z';
    return (
      stroke('M-92 -326C-92 -520 92 -520 92 -326', darker(cloth, 0.22), 22) +
      stroke('M-74 -326C-74 -470 74 -470 74 -326', cloth, 22) +
      stroke('M-74 -326C-74 -470 74 -470 74 -326', darker(cloth, 0.15), 3) +
      fill(bag, sides(sheet, cloth)) +
      `<g transform="translate(0 -14)">${print(sheet, 'M-118 -278H118V-40H-118Z', '#f3dcb7', ['#a8c3b0', '#5f9080', '#2f5f52'])}</g>` +
      stroke('M-182 -308H182', darker(cloth, 0.25), 3, 'stroke-dasharray="9 7"') +
      fill('M60 -330H188L204 -10Q204 0 190 0H130Z', '#2a2622', 'opacity=".06"')
    );
  });

export const giftMug = (): Sheet =>
  foundThing('gift-mug', '#9fb7c4', (sheet) => {
    const white = '#f7f5ee';
    const cup = 'M-160 -320H160L148 -22Q146 0 118 0H-118Q-146 0 -148 -22Z';
    return (
      stroke('M152 -256C280 -270 280 -90 140 -84', darker(white, 0.28), 34) +
      stroke('M152 -256C280 -270 280 -90 140 -84', white, 26) +
      fill(cup, sides(sheet, white)) +
      `<g ${sheet.clip(cup)}>` +
      circle(-60, -218, 28, '#e0654a') +
      fill(
        'M-170 -90Q-120 -210 -60 -150Q-10 -240 50 -140Q110 -220 170 -120V10H-170Z',
        '#9dbccb',
        'opacity=".9"',
      ) +
      fill('M-170 -60Q-90 -140 -10 -80Q70 -150 170 -70V10H-170Z', '#5b8aa0') +
      fill('M-170 -16Q-60 -56 40 -24Q110 -44 170 -20V10H-170Z', '#2f5a72') +
      fill('M70 -330H170V10H90Z', '#1e2b2a', 'opacity=".08"') +
      '</g>' +
      ellipse(0, -320, 162, 30, '#2f5a72') +
      ellipse(0, -316, 150, 23, '#7a4a2c') +
      ellipse(-30, -318, 70, 9, '#a06a44', 'opacity=".7"') +
      stroke(
        'M-50 -366C-80 -400 -20 -420 -50 -462M40 -360C10 -398 70 -420 40 -466',
        '#ffffff',
        8,
        'opacity=".55"',
      )
    );
  });

export const giftTea = (): Sheet =>
  foundThing('gift-tea', '#9db58f', (sheet) => {
    const green = '#3f6b4f';
    const tin = 'M-120 -390H120V-14Q120 0 104 0H-104Q-120 0 -120 -14Z';
    const leaf = (x: number, y: number, turn: number, size: number) =>
      `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${fill('M0 0C-26 -30 -22 -78 0 -104C22 -78 26 -30 0 0Z', '#6fa06a')}${stroke('M0 -4V-90', '#3f6b3a', 3)}</g>`;
    return (
      fill(tin, sides(sheet, green)) +
      rect(-126, -440, 252, 66, sides(sheet, '#2c4f3a'), 'rx="12"') +
      rect(-126, -384, 252, 10, '#d9b45f') +
      rect(-84, -318, 168, 236, '#f4ecd8', 'rx="8"') +
      rect(-74, -308, 148, 216, 'none', 'rx="5" stroke="#b8893b" stroke-width="3"') +
      fill('M-64 -150Q-30 -236 -4 -190Q22 -250 64 -150Z', '#8fb39a') +
      fill('M-64 -130Q-20 -190 10 -150Q36 -180 64 -140V-102H-64Z', '#4f8066') +
      circle(28, -258, 17, '#c8452e') +
      fill('M40 -374H120V-14Q120 0 104 0H70Z', '#0f1c16', 'opacity=".14"') +
      leaf(-196, 8, -64, 0.95) +
      leaf(-168, 4, -20, 0.75) +
      leaf(186, 8, 58, 0.95) +
      leaf(160, 6, 18, 0.7)
    );
  });

export const giftCrane = (): Sheet =>
  foundThing('gift-crane', '#c3b6c9', (sheet) => {
    const white = '#fbf9f4';
    return (
      stroke('M-34 -96V-14M44 -96V-14', '#3a3230', 14) +
      ellipse(-40, -8, 34, 11, '#3a3230') +
      ellipse(50, -8, 34, 11, '#3a3230') +
      fill(
        'M-176 -200C-190 -330 150 -350 168 -214C186 -96 90 -66 0 -66C-90 -66 -166 -100 -176 -200Z',
        sides(sheet, white),
      ) +
      fill('M120 -262C210 -250 230 -190 216 -120C180 -130 140 -160 110 -200Z', '#2b2f33') +
      fill(
        'M-60 -250C10 -290 140 -270 136 -190C120 -130 10 -130 -30 -160C-70 -190 -90 -230 -60 -250Z',
        darker(white, 0.06),
      ) +
      fill(
        'M-150 -250C-170 -330 -160 -420 -96 -450L-40 -440C-70 -380 -60 -320 -40 -270Z',
        sides(sheet, white),
      ) +
      circle(-84, -420, 74, white) +
      fill('M-150 -456C-130 -506 -50 -510 -22 -460C-60 -474 -110 -476 -150 -456Z', '#c8452e') +
      fill('M-154 -426L-236 -398L-152 -392Z', '#e0a43f') +
      circle(-112, -424, 9, '#1c1a19') +
      circle(-115, -427, 3, '#ffffff') +
      circle(-76, -396, 13, '#f3b9ae', 'opacity=".8"') +
      stroke('M-70 -330C-40 -316 -30 -300 -24 -286', '#2b2f33', 12, 'opacity=".85"')
    );
  });

export const giftMagnet = (): Sheet =>
  foundThing('gift-magnet', '#d4b89a', (sheet) => {
    const glaze = sheet.shade(stops(0, '#f6d27a', 0.5, '#d99a34', 1, '#96601c'));
    const jade = sheet.shade(stops(0, '#8fd0b8', 0.5, '#3f9a80', 1, '#1f5f50'));
    const tile = (x: number, colour: string) =>
      rect(x - 38, -250, 76, 170, colour, 'rx="30"') +
      circle(x, -78, 42, colour) +
      circle(x, -78, 31, darker('#d99a34', 0.25), 'opacity=".35"') +
      stroke(`M${x - 14} -78a14 14 0 1 1 14 14`, '#fff3d6', 5, 'opacity=".8"') +
      rect(x - 26, -242, 12, 140, '#ffffff', 'rx="6" opacity=".3"');
    return (
      `<g transform="translate(0 -32)">` +
      fill('M-236 -246Q-200 -330 -120 -318H120Q200 -330 236 -246L214 -232H-214Z', sides(sheet, '#2f6b5a')) +
      fill(
        'M-250 -250Q-290 -262 -296 -302Q-268 -286 -232 -286ZM250 -250Q290 -262 296 -302Q268 -286 232 -286Z',
        '#1f4a3f',
      ) +
      rect(-130, -350, 260, 36, sides(sheet, '#3f8a74'), 'rx="14"') +
      circle(-130, -338, 24, '#c8452e') +
      circle(130, -338, 24, '#c8452e') +
      [-168, -84, 0, 84, 168].map((x, i) => tile(x, i % 2 ? jade : glaze)).join('') +
      '</g>'
    );
  });
