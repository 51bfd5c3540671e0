import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const MOST_SHOWN = 99;

interface CountBadgeProps {
  count: number;
  /** For tests: `data-testid`. */
  id: string;
  children: ReactNode;
}

/** An icon of the menu with how much waits behind it. Strapi's own badge there is fixed when the page is loaded. */
export function CountBadge({ count, id, children }: CountBadgeProps) {
  return (
    <Place>
      {children}
      {count > 0 && <Badge data-testid={id}>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</Badge>}
    </Place>
  );
}

const Place = styled.span`
  position: relative;
  display: inline-flex;
`;

const Badge = styled.span`
  position: absolute;
  top: -0.8rem;
  left: 0.9rem;
  min-width: 1.6rem;
  padding: 0 0.4rem;
  font-size: 1rem;
  line-height: 1.6rem;
  font-weight: 600;
  text-align: center;
  font-variant-numeric: tabular-nums;
  color: #fff;
  background: ${({ theme }) => theme.colors.danger600};
  border-radius: 0.8rem;
`;
