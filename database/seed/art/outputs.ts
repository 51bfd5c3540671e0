import { emptyStates } from './marks/empty-states';
import { logo } from './marks/logo';
import { tabIcon, tabNames } from './marks/tab-icons';
import { pictures } from './pictures';
import type { Sheet } from './sheet';

export interface Output {
  name: string;
  /** From the repository's root. */
  file: string;
  /** Largest size in bytes that may be checked in. */
  limitBytes: number;
  draw: () => Sheet;
}

const kib = 1024;
const assets = 'miniapp/src/assets';

/** Every file this folder draws. */
export function outputs(): Output[] {
  const webp = Object.entries(pictures).map(([name, draw]) => ({
    name,
    file: `database/seed/pictures/${name}.webp`,
    limitBytes: 120 * kib,
    draw,
  }));
  const tabs = tabNames.flatMap((tab) =>
    [false, true].map((active) => {
      const name = active ? `${tab}-active` : tab;
      return {
        name: `tab-${name}`,
        file: `${assets}/tab/${name}.png`,
        limitBytes: 5 * kib,
        draw: () => tabIcon(tab, active),
      };
    }),
  );
  const empty = Object.entries(emptyStates).map(([name, draw]) => ({
    name: `empty-${name}`,
    file: `${assets}/empty/${name}.webp`,
    limitBytes: 15 * kib,
    draw,
  }));
  return [
    ...webp,
    ...tabs,
    ...empty,
    {
      name: 'site-logo',
      file: 'database/seed/pictures/site-logo.webp',
      limitBytes: 40 * kib,
      draw: () => logo(512),
    },
    { name: 'logo', file: `${assets}/logo.png`, limitBytes: 20 * kib, draw: () => logo(200, 220) },
    // What an installed gate looks like on a phone's screen.
    ...[192, 512].map((size) => ({
      name: `gate-icon-${size}`,
      file: `miniapp/config/gate-app/icon-${size}.png`,
      limitBytes: 40 * kib,
      draw: () => logo(size, 220),
    })),
    { name: 'favicon', file: 'cms/favicon.png', limitBytes: 5 * kib, draw: () => logo(64, 220) },
  ];
}
