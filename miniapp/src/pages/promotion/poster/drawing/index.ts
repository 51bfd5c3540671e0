import type { Brush } from '@/platform/contract';
import { type PosterContent, type PosterPrints, SHEET } from './content';
import { drawPaperStyle } from './paper-style';
import { drawPictureStyle } from './picture-style';
import { drawTicketStyle } from './ticket-style';

export const POSTER_STYLES = ['picture', 'paper', 'ticket'] as const;
export type PosterStyle = (typeof POSTER_STYLES)[number];

const DRAW: Record<PosterStyle, (brush: Brush, content: PosterContent, prints: PosterPrints) => void> = {
  picture: drawPictureStyle,
  paper: drawPaperStyle,
  ticket: drawTicketStyle,
};

/** Draws a poster over whatever was on the sheet. */
export function drawPoster(
  brush: Brush,
  style: PosterStyle,
  content: PosterContent,
  prints: PosterPrints,
): void {
  brush.clearRect(0, 0, SHEET.width, SHEET.height);
  DRAW[style](brush, content, prints);
}
