import { forwardRef } from 'react';
import { MenuIcon, type MenuIconProps } from '../../../../admin/parts/menu-icon';

/** Two books held against each other, for the menu. */
export const BooksIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => (
  <MenuIcon ref={ref} {...props}>
    <path d="M4 5h10v22H4zm3 4v2h4V9zm0 5v2h4v-2z" />
    <path d="M18 5h10v22H18zm2.500 11.500 2 2 4-4-1.400-1.400-2.600 2.600-.600-.600z" fillRule="evenodd" />
  </MenuIcon>
));
BooksIcon.displayName = 'BooksIcon';
