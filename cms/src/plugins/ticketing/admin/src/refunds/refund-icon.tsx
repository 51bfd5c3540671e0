import { forwardRef } from 'react';
import { MenuIcon, type MenuIconProps } from '../../../../../admin/parts/menu-icon';

/** Money that goes back, for the menu. */
export const RefundIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => (
  <MenuIcon ref={ref} {...props}>
    <path d="M16 5a12 12 0 1 1-11.300 8h3.200A9 9 0 1 0 16 8v3.500l-6-5 6-5z" />
    <path d="M11.500 13h2.500l2 3.500L18 13h2.500l-2.600 4.500h1.800v1.700h-2.600v1.100h2.600V22h-2.600v2h-2.200v-2h-2.600v-1.700h2.600v-1.100h-2.600v-1.700h1.800z" />
  </MenuIcon>
));
RefundIcon.displayName = 'RefundIcon';
