import type { Brush } from '@/platform/contract';
import { colors } from '@/styles/colors';
import { type PosterContent, type PosterPrints, SHEET } from './content';
import { linesOf, writeLine, writeLines, writePrice } from './lettering';
import { coverBox, drawCode, fillShade } from './shapes';

const ALL = { x: 0, y: 0, width: SHEET.width, height: SHEET.height };
const MARGIN = 24;
const INSIDE = SHEET.width - MARGIN * 2;
const COVER = { x: MARGIN, y: 64, width: INSIDE, height: 272 };
const CODE = 96;
const FOOT = SHEET.height - MARGIN - CODE;

const TITLE = { size: 25, weight: 600, color: colors.ink, lineHeight: 34 } as const;
const LINE = { size: 14, color: colors.mist, lineHeight: 21 } as const;

/** Quiet paper: name, picture, words, and the code at the foot. */
export function drawPaperStyle(brush: Brush, content: PosterContent, { cover, code }: PosterPrints): void {
  fillShade(brush, ALL, [
    [0, colors.paper],
    [1, '#f3efe4'],
  ]);
  brush.fillStyle = colors.vermilion;
  brush.fillRect(MARGIN, 27, 4, 18);
  writeLine(brush, content.siteName, MARGIN + 14, 42, INSIDE, { size: 16, weight: 600, color: colors.ink });
  coverBox(brush, cover, COVER, 16);
  writeWords(brush, content);
  drawCode(brush, code, SHEET.width - MARGIN - CODE, FOOT, CODE);
  const wide = INSIDE - CODE - 16;
  if (content.priceFen !== null) writePrice(brush, content, MARGIN, FOOT + 34, colors.vermilion);
  writeLine(brush, content.from, MARGIN, FOOT + 66, wide, { size: 13, color: colors.mist });
  writeLine(brush, content.invitation, MARGIN, FOOT + 89, wide, { size: 15, weight: 600, color: colors.ink });
}

function writeWords(brush: Brush, content: PosterContent): void {
  const title = linesOf(brush, content.title, INSIDE, 2, TITLE);
  const top = COVER.y + COVER.height + 40;
  writeLines(brush, title, MARGIN, top, TITLE);
  const below = top + (title.length - 1) * TITLE.lineHeight + 29;
  writeLines(
    brush,
    linesOf(brush, content.line, INSIDE, title.length > 1 ? 1 : 2, LINE),
    MARGIN,
    below,
    LINE,
  );
}
