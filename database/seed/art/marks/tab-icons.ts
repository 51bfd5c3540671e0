import { dawn } from '../palettes';
import { fill, stroke } from '../shape';
import { Sheet } from '../sheet';

/** Lines on an 81 × 81 field, and the area that is tinted when the tab is chosen. */
const icons = {
  home: {
    lines:
      'M9 37C19 38 26 34 30 25H51C55 34 62 38 72 37M9 37C25 44 56 44 72 37M33 25V16H48V25M29 16H52M20 42V68M61 42V68M13 68H68M32 68V58A8.5 8.5 0 0 1 49 58V68',
    tint: 'M9 37C19 38 26 34 30 25H51C55 34 62 38 72 37C56 44 25 44 9 37Z',
  },
  guides: {
    lines:
      'M40.5 25C33 17 21 16 11 19V62C21 59 33 60 40.5 67C48 60 60 59 70 62V19C60 16 48 17 40.5 25ZM40.5 25V67M19 47L26 36L33 46M48 31C53 29 58 28 62 29M48 41C53 39 58 38 62 39',
    tint: 'M40.5 25C33 17 21 16 11 19V62C21 59 33 60 40.5 67Z',
  },
  tours: {
    lines:
      'M13 50V42C13 26 25 14 40.5 14S68 26 68 42V50M13 46H20C23 46 25 48 25 51V62C25 65 23 67 20 67H19C15 67 13 64 13 60ZM68 46H61C58 46 56 48 56 51V62C56 65 58 67 61 67H62C66 67 68 64 68 60ZM34 52V60M40.5 44V68M47 52V60',
    tint: 'M13 46H20C23 46 25 48 25 51V62C25 65 23 67 20 67H19C15 67 13 64 13 60ZM68 46H61C58 46 56 48 56 51V62C56 65 58 67 61 67H62C66 67 68 64 68 60Z',
  },
  tickets: {
    lines:
      'M11 28A5 5 0 0 1 16 23H65A5 5 0 0 1 70 28V34A7 7 0 0 0 70 47V53A5 5 0 0 1 65 58H16A5 5 0 0 1 11 53V47A7 7 0 0 0 11 34ZM52 25V30M52 38V43M52 51V56M20 49L28.5 38L34 45L37 41L43 49',
    tint: 'M11 28A5 5 0 0 1 16 23H65A5 5 0 0 1 70 28V34A7 7 0 0 0 70 47V53A5 5 0 0 1 65 58H16A5 5 0 0 1 11 53V47A7 7 0 0 0 11 34Z',
  },
  me: {
    lines: 'M40.5 12A14 14 0 1 1 40.4 12ZM13 69C14 53 25 47 40.5 47S67 53 68 69Z',
    tint: 'M13 69C14 53 25 47 40.5 47S67 53 68 69Z',
  },
} as const;

export type TabName = keyof typeof icons;
export const tabNames = Object.keys(icons) as TabName[];

export function tabIcon(name: TabName, active: boolean): Sheet {
  const sheet = new Sheet(`tab-${name}`, 81, 81, dawn);
  const colour = active ? '#2f6b5a' : '#6b7a78';
  const { lines, tint } = icons[name];
  if (active) sheet.add(fill(tint, colour, 'opacity=".2"'));
  sheet.add(stroke(lines, colour, active ? 5 : 4.4));
  return sheet;
}
