import { Search } from '@strapi/icons';
import { forwardRef } from 'react';
import { CountBadge } from '../../parts/count-badge';
import type { MenuIconProps } from '../../parts/menu-icon';
import { useLostFiguresQuery } from './api';

const REFRESH_MS = 60_000;

/** How many claims and losses nobody has looked at, in the menu and kept up to date. */
export const LostIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => {
  const { data } = useLostFiguresQuery(undefined, { pollingInterval: REFRESH_MS });
  return (
    <CountBadge count={data?.waiting ?? 0} id="lost-badge">
      <Search ref={ref} {...props} />
    </CountBadge>
  );
});
LostIcon.displayName = 'LostIcon';
