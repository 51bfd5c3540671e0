import { Shield } from '@strapi/icons';
import { forwardRef } from 'react';
import { CountBadge } from '../../parts/count-badge';
import type { MenuIconProps } from '../../parts/menu-icon';
import { useModerationFiguresQuery } from './api';

const REFRESH_MS = 60_000;

/** How many comments wait, in the menu and kept up to date. */
export const ModerationIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => {
  const { data } = useModerationFiguresQuery(undefined, { pollingInterval: REFRESH_MS });
  return (
    <CountBadge count={data?.counts.waiting ?? 0} id="moderation-badge">
      <Shield ref={ref} {...props} />
    </CountBadge>
  );
});
ModerationIcon.displayName = 'ModerationIcon';
