import { forwardRef } from 'react';
import { MenuIcon, type MenuIconProps } from '../../../../admin/parts/menu-icon';

/** Who brings whom, for the menu. */
export const PromotionIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => (
  <MenuIcon ref={ref} {...props}>
    <path d="M24 4a5 5 0 1 1-3.900 8.100l-7 3.700a5 5 0 0 1 0 .5l7 3.700A5 5 0 1 1 19 23q0-.3.1-.600l-7.300-3.900a5 5 0 1 1 0-5l7.300-3.900A5 5 0 0 1 24 4z" />
  </MenuIcon>
));
PromotionIcon.displayName = 'PromotionIcon';

/** Money that goes out, for the menu. */
export const WithdrawalIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => (
  <MenuIcon ref={ref} {...props}>
    <path d="M4 8a3 3 0 0 1 3-3h18v4H7.500v2H26a2 2 0 0 1 2 2v12a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3zm18 9a2.200 2.200 0 1 0 0 4.400 2.200 2.200 0 0 0 0-4.400z" />
  </MenuIcon>
));
WithdrawalIcon.displayName = 'WithdrawalIcon';
