import { forwardRef } from 'react';
import { MenuIcon, type MenuIconProps } from '../../../../../admin/parts/menu-icon';

/** A ticket with its notches, for the menu. */
export const OrdersIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => (
  <MenuIcon ref={ref} {...props}>
    <path
      fillRule="evenodd"
      d="M3 8h26v5.500a2.600 2.600 0 0 0 0 5V24H3v-5.500a2.600 2.600 0 0 0 0-5zm16 3v2h2v-2zm0 4v2h2v-2zm0 4v2h2v-2zM7 12.500V15h9v-2.500zm0 4.500v2.500h6V17z"
    />
  </MenuIcon>
));
OrdersIcon.displayName = 'OrdersIcon';
