import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import {
  REFUND_TABS,
  type RefundFigures,
  type RefundTabName,
} from '../../../server/admin-routes/refund-shapes';
import { tabAddress } from './selection';

interface TabChipsProps {
  chosen: RefundTabName;
  figures: RefundFigures | undefined;
}

/** The four lists; how many are in those that wait for something. */
export function TabChips({ chosen, figures }: TabChipsProps) {
  const { formatMessage } = useIntl();
  const counts: Partial<Record<RefundTabName, number>> = {
    review: figures?.review.count,
    'under-way': figures?.underWay.count,
    person: figures?.person.count,
  };
  return (
    <Flex gap={1} tag="nav" wrap="wrap">
      {REFUND_TABS.map((tab) => (
        <Chip
          key={tab}
          to={tabAddress(tab)}
          preventScrollReset
          $chosen={tab === chosen}
          aria-current={tab === chosen ? 'page' : undefined}
        >
          {formatMessage({ id: `ticketing.refunds.tab.${tab}` })}
          {counts[tab] ? <Count $urgent={tab === 'person'}>{counts[tab]}</Count> : null}
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
