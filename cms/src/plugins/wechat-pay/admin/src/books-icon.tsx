import type { House } from '@strapi/icons';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';

type IconProps = ComponentPropsWithoutRef<typeof House>;

/** Two books held against each other, for the menu. */
export const BooksIcon = forwardRef<SVGSVGElement, IconProps>(({ fill: _, color: __, ...props }, ref) => (
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
    <path d="M4 5h10v22H4zm3 4v2h4V9zm0 5v2h4v-2z" />
    <path d="M18 5h10v22H18zm2.500 11.500 2 2 4-4-1.400-1.400-2.600 2.600-.600-.600z" fillRule="evenodd" />
  </svg>
));
BooksIcon.displayName = 'BooksIcon';
