import { forwardRef } from 'react';
import { MenuIcon, type MenuIconProps } from '../../../../../admin/parts/menu-icon';

/** A code in a finder, for the menu. */
export const ScanIcon = forwardRef<SVGSVGElement, MenuIconProps>((props, ref) => (
  <MenuIcon ref={ref} {...props}>
    <path d="M4 4h8v3H7v5H4zM20 4h8v8h-3V7h-5zM4 20h3v5h5v3H4zM25 20h3v8h-8v-3h5zM10 10h5v5h-5zM17 10h5v5h-5zM10 17h5v5h-5zM17 17h2v2h-2zM20 20h2v2h-2zM17 20h2v2h-2zM20 17h2v2h-2z" />
  </MenuIcon>
));
ScanIcon.displayName = 'ScanIcon';
