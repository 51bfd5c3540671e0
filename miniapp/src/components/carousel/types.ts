import type { ReactElement } from 'react';

export interface CarouselProps {
  id: string;
  /** One node a slide. */
  children: ReactElement[];
  /** Whether the next slide shows at the edge. */
  peek?: boolean;
  onSlide?: (index: number) => void;
}
