import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { Shimmer } from './shimmer';

export type FigureTone = 'neutral900' | 'success600' | 'warning700' | 'danger600';

interface FigureCardProps {
  /** For tests: `data-figure`. */
  id: string;
  label: string;
  value: string;
  note: string;
  /** Beside the value, smaller. */
  beside?: string;
  /** Below the note. */
  children?: ReactNode;
  tone?: FigureTone;
  isLoading?: boolean;
  /** Address of the rows that the figure counts. */
  to?: string;
}

/** One figure on a white card; a link where its rows can be seen. Its places are kept while it is on its way. */
export function FigureCard({ id, to, ...parts }: FigureCardProps) {
  return to ? (
    <LinkCard to={to} preventScrollReset data-figure={id}>
      <Parts {...parts} />
    </LinkCard>
  ) : (
    <Card data-figure={id}>
      <Parts {...parts} />
    </Card>
  );
}

function Parts({
  label,
  value,
  note,
  beside,
  children,
  tone = 'neutral900',
  isLoading = false,
}: Omit<FigureCardProps, 'id' | 'to'>) {
  return (
    <>
      <Typography variant="pi" textColor="neutral600" tag="span">
        {label}
      </Typography>
      {isLoading ? (
        <Box paddingTop={2} paddingBottom={2}>
          <Shimmer $width="60%" $height="2.8rem" />
        </Box>
      ) : (
        <Line>
          <Value $tone={tone}>{value}</Value>
          {beside && (
            <Typography textColor="neutral600" tag="span" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {beside}
            </Typography>
          )}
        </Line>
      )}
      <Typography variant="pi" textColor="neutral600" tag="span" ellipsis>
        {isLoading ? '\u00a0' : note}
      </Typography>
      {!isLoading && children}
    </>
  );
}

/** Strapi's grid has twelve columns, which five cards do not divide. */
export const FigureRow = styled.div<{ $least?: string }>`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(${({ $least = '17rem' }) => $least}, 1fr));
`;

const Card = styled.div`
  display: flex;
  min-width: 0;
  flex-direction: column;
  padding: 1.6rem 2rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

const LinkCard = styled(Card).attrs({ as: Link })<{ to: string; preventScrollReset: boolean }>`
  text-decoration: none;
  &:hover {
    border-color: ${({ theme }) => theme.colors.primary500};
  }
`;

const Line = styled.span`
  display: flex;
  gap: 1.2rem;
  align-items: baseline;
`;

const Value = styled.span<{ $tone: FigureTone }>`
  font-size: 2.6rem;
  line-height: 1.5;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
  color: ${({ theme, $tone }) => theme.colors[$tone]};
`;
