import { Bell } from '@strapi/icons';
import { forwardRef } from 'react';
import { CountBadge } from '../../../../../admin/parts/count-badge';
import type { MenuIconProps } from '../../../../../admin/parts/menu-icon';
import { useAttentionFiguresQuery } from './api';

const REFRESH_MS = 60_000;

/** A bell with how much waits, kept up to date. */
export const AttentionIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => {
  const { data } = useAttentionFiguresQuery(undefined, { pollingInterval: REFRESH_MS });
  return (
    <CountBadge count={data?.total ?? 0} id="attention-badge">
      <Bell ref={ref} {...props} />
    </CountBadge>
  );
});
AttentionIcon.displayName = 'AttentionIcon';
