import { forwardRef } from 'react';
import { MenuIcon, type MenuIconProps } from '../../../../../admin/parts/menu-icon';

/** The mountain gate as one shape, for the menu. */
export const GateIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => (
  <MenuIcon ref={ref} {...props}>
    <path d="M3 9.500c4-.500 6-2.500 7.500-5.500h11c1.500 3 3.500 5 7.500 5.500-.800 2-2.500 3-5 3H8c-2.500 0-4.200-1-5-3z" />
    <path d="M6 14h20v3H6zM7 18.500h3.500V28H7zM21.500 18.500H25V28h-3.500z" />
    <path d="M16 18.500c-2.200 0-3.700 1.600-3.700 4V28h2.400v-5.200c0-1.200.500-1.900 1.300-1.900s1.300.700 1.300 1.900V28h2.400v-5.500c0-2.400-1.500-4-3.700-4z" />
  </MenuIcon>
));
GateIcon.displayName = 'GateIcon';
