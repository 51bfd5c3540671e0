import type { Print } from '@/platform/contract';

/** What a poster says, in words ready to be drawn. */
export interface PosterContent {
  title: string;
  /** One sentence below the title. */
  line: string | null;
  /** Null where nothing is sold. */
  priceFen: number | null;
  /** The lowest of several. */
  isFrom: boolean;
  siteName: string;
  /** Who passes it on. */
  from: string;
  /** What to do with the code. */
  invitation: string;
  /** Behind a price that is the lowest of several. */
  fromWord: string;
  freeWord: string;
}

export interface PosterPrints {
  /** Null where there is none: hills are drawn then. */
  cover: Print | null;
  code: Print;
}

/** All styles have one size, that of a phone's screen, in points. */
export const SHEET = { width: 375, height: 600, scale: 2.88 } as const;
