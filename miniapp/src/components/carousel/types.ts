import type { ReactElement } from 'react';

export interface CarouselProps {
  id: string;
  /** One node a slide. */
  children: ReactElement[];
  /** Whether the next slide shows at the edge. */
  peek?: boolean;
  /** Slides there by itself; afterwards the finger decides again. */
  goTo?: number;
  onSlide?: (index: number) => void;
}
