import { useTheme } from 'styled-components';

/** The house's palette for charts, in the reader's theme: what was sold in pine, who came in gold. */
export function useChartColours() {
  const { colors } = useTheme();
  return {
    sold: colors.primary600,
    entered: colors.alternative500,
    grid: colors.neutral150,
    text: colors.neutral600,
    surface: colors.neutral0,
    border: colors.neutral200,
    hover: colors.neutral100,
  };
}
