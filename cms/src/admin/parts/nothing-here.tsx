import { Flex, Typography } from '@strapi/design-system';
import { useTheme } from 'styled-components';

/** An empty list: hills in mist and one sentence. */
export function NothingHere({ children }: { children: string }) {
  const { colors } = useTheme();
  return (
    <Flex direction="column" gap={4} padding={8}>
      <svg width="160" height="88" viewBox="0 0 160 88" aria-hidden focusable="false">
        <circle cx="112" cy="26" r="11" fill={colors.alternative200} />
        <path d="M8 72 50 26q5-5 10 0l20 22 9-9q5-5 10 0l36 33z" fill={colors.primary200} />
        <path d="M0 74q30-26 62-12t56-4q22-10 42 8v14H0z" fill={colors.primary100} />
        <path
          d="M20 58h44M96 50h38M52 66h60"
          stroke={colors.neutral0}
          strokeWidth="3"
          strokeLinecap="round"
        />
      </svg>
      <Typography textColor="neutral600" textAlign="center">
        {children}
      </Typography>
    </Flex>
  );
}
