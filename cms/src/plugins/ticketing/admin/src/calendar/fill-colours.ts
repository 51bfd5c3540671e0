import { useTheme } from 'styled-components';
import type { CalendarDay } from '../../../server/admin-routes/calendar-shapes';

export type Fill = CalendarDay['fill'];
export const FILLS: readonly Fill[] = ['empty', 'plenty', 'few', 'full', 'closed'];

export interface FillColours {
  ground: string;
  text: string;
  bar: string;
}

/** One colour for one meaning in month, panel and legend: pine is on sale, gold runs low, red is gone, grey is closed. */
export function useFillColours(): Record<Fill, FillColours> {
  const { colors } = useTheme();
  return {
    empty: { ground: colors.neutral0, text: colors.neutral800, bar: colors.neutral200 },
    plenty: { ground: colors.primary100, text: colors.primary700, bar: colors.primary500 },
    few: { ground: colors.alternative100, text: colors.alternative700, bar: colors.alternative500 },
    full: { ground: colors.danger100, text: colors.danger700, bar: colors.danger500 },
    closed: {
      ground: `repeating-linear-gradient(-45deg, ${colors.neutral150} 0 6px, ${colors.neutral100} 6px 12px)`,
      text: colors.neutral600,
      bar: colors.neutral300,
    },
  };
}
