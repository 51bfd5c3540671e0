import { Bell } from '@strapi/icons';
import { forwardRef } from 'react';
import { styled } from 'styled-components';
import type { MenuIconProps } from '../../../../../admin/parts/menu-icon';
import { useAttentionFiguresQuery } from './api';

const REFRESH_MS = 60_000;
const MOST_SHOWN = 99;

/** A bell with how much waits. Strapi's own badge in the menu is fixed when the page is loaded; this one is kept up to date. */
export const AttentionIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => {
  const { data } = useAttentionFiguresQuery(undefined, { pollingInterval: REFRESH_MS });
  const total = data?.total ?? 0;
  return (
    <Place>
      <Bell ref={ref} {...props} />
      {total > 0 && (
        <Badge data-testid="attention-badge">{total > MOST_SHOWN ? `${MOST_SHOWN}+` : total}</Badge>
      )}
    </Place>
  );
});
AttentionIcon.displayName = 'AttentionIcon';

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
