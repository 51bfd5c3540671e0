import { forwardRef } from 'react';
import { MenuIcon, type MenuIconProps } from '../../../../admin/parts/menu-icon';

/** A wrapped gift, for the menu. */
export const PointsIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => (
  <MenuIcon ref={ref} {...props}>
    <path d="M4 10h5.2A4 4 0 0 1 16 5.800 4 4 0 0 1 22.800 10H28v6H17.500v-6h-3v6H4zm8.500-3a1.500 1.500 0 1 0 0 3h2V8.500A1.500 1.500 0 0 0 12.500 7zm7 0A1.500 1.500 0 0 0 17.500 8.500V10h2a1.500 1.500 0 1 0 0-3zM6 18h8.500v9H6zm11.500 0H26v9h-8.500z" />
  </MenuIcon>
));
PointsIcon.displayName = 'PointsIcon';
