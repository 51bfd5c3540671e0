import type { House } from '@strapi/icons';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';

export type MenuIconProps = ComponentPropsWithoutRef<typeof House>;

/** The frame of an icon for Strapi's menu and widgets: paths on 32 × 32 in the colour of the text around them. */
export const MenuIcon = forwardRef<SVGSVGElement, MenuIconProps>(
  ({ fill: _, color: __, children, ...props }, ref) => (
    <svg
      ref={ref}
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 32 32"
      width="16"
      height="16"
      fill="currentColor"
      aria-hidden
      {...props}
    >
      {children}
    </svg>
  ),
);
MenuIcon.displayName = 'MenuIcon';
