import { forwardRef } from 'react';
import { MenuIcon, type MenuIconProps } from '../../../../admin/parts/menu-icon';

/** A present, for the menu. */
export const GiftIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => (
  <MenuIcon ref={ref} {...props}>
    <path d="M4 9h24v6H4zM6 17h9v11H6zM17 17h9v11h-9z" />
    <path d="M16 8C10 8 8 3 11.500 3 15 3 16 8 16 8zM16 8c6 0 8-5 4.500-5C17 3 16 8 16 8z" />
  </MenuIcon>
));
GiftIcon.displayName = 'GiftIcon';
