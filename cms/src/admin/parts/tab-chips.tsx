import { Flex } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

export interface TabChip {
  name: string;
  label: string;
  to: string;
  /** Shown when there is something. */
  count?: number | undefined;
  isUrgent?: boolean;
}

interface TabChipsProps {
  tabs: readonly TabChip[];
  chosen: string;
}

/** Lists side by side, each with an address of its own; how many are in those that count. */
export function TabChips({ tabs, chosen }: TabChipsProps) {
  return (
    <Flex gap={1} tag="nav" wrap="wrap">
      {tabs.map(({ name, label, to, count, isUrgent = false }) => (
        <Chip
          key={name}
          to={to}
          preventScrollReset
          $chosen={name === chosen}
          aria-current={name === chosen ? 'page' : undefined}
        >
          {label}
          {count ? <Count $urgent={isUrgent}>{count}</Count> : null}
        </Chip>
      ))}
    </Flex>
  );
}

const Chip = styled(Link)<{ $chosen: boolean }>`
  display: inline-flex;
  gap: 0.8rem;
  align-items: center;
  padding: 0.6rem 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  font-size: 1.4rem;
  text-decoration: none;
  font-weight: ${({ $chosen }) => ($chosen ? 600 : 400)};
  color: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : theme.colors.neutral600)};
  background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : 'transparent')};
  &:hover {
    background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : theme.colors.neutral100)};
  }
`;

const Count = styled.span<{ $urgent: boolean }>`
  min-width: 2rem;
  padding: 0 0.6rem;
  border-radius: 1rem;
  font-size: 1.2rem;
  line-height: 2rem;
  text-align: center;
  font-variant-numeric: tabular-nums;
  color: ${({ theme, $urgent }) => ($urgent ? theme.colors.danger700 : theme.colors.neutral700)};
  background: ${({ theme, $urgent }) => ($urgent ? theme.colors.danger100 : theme.colors.neutral150)};
`;
