import { circle } from '../shape';
import type { Sheet } from '../sheet';

/** Falling snow: many fine flakes, fewer large soft ones in front. */
export function snowfall(sheet: Sheet, count: number): string {
  const { random, width, height } = sheet;
  let fine = '';
  let near = '';
  for (let i = 0; i < count; i++) {
    fine += circle(
      random.range(0, width),
      random.range(0, height),
      random.range(0.9, 2.3),
      '#ffffff',
      `opacity="${random.range(0.4, 0.9).toFixed(2)}"`,
    );
    if (i % 9 === 0)
      near += circle(
        random.range(0, width),
        random.range(0, height),
        random.range(3, 6.5),
        '#ffffff',
        'opacity=".6"',
      );
  }
  return `${fine}<g ${sheet.blur(2.2)}>${near}</g>`;
}
