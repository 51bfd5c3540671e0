import type { Brush } from '@/platform/contract';
import { colors } from '@/styles/colors';
import { type PosterContent, type PosterPrints, SHEET } from './content';
import { linesOf, writeLine, writeLines, writePrice } from './lettering';
import { coverBox, drawCode, fillBox, fillShade } from './shapes';

const ALL = { x: 0, y: 0, width: SHEET.width, height: SHEET.height };
const MARGIN = 24;
const INSIDE = SHEET.width - MARGIN * 2;
const PANEL = { x: 16, y: 472, width: SHEET.width - 32, height: 112 };
const CODE = 88;

const TITLE = { size: 30, weight: 600, color: colors.white, lineHeight: 40 } as const;
const LINE = { size: 14, color: 'rgba(255, 255, 255, 0.88)', lineHeight: 21 } as const;

/** The picture is the poster; words lie on its foot. */
export function drawPictureStyle(brush: Brush, content: PosterContent, { cover, code }: PosterPrints): void {
  coverBox(brush, cover, ALL, 0);
  fillShade(brush, { ...ALL, height: 120 }, [
    [0, 'rgba(18, 32, 31, 0.5)'],
    [1, 'rgba(18, 32, 31, 0)'],
  ]);
  fillShade(brush, { ...ALL, y: 220, height: 380 }, [
    [0, 'rgba(18, 32, 31, 0)'],
    [0.5, 'rgba(18, 32, 31, 0.66)'],
    [1, 'rgba(18, 32, 31, 0.9)'],
  ]);
  writeLine(brush, content.siteName, MARGIN, 46, INSIDE, { size: 16, weight: 600, color: colors.white });
  writeWords(brush, content);
  fillBox(brush, PANEL, 16, colors.white);
  drawCode(brush, code, PANEL.x + PANEL.width - CODE - 12, PANEL.y + 12, CODE);
  const wide = PANEL.width - CODE - 12 * 2 - 28;
  const left = PANEL.x + 20;
  const invitation = { size: 16, weight: 600, color: colors.ink, lineHeight: 23 } as const;
  const lines = linesOf(brush, content.invitation, wide, 2, invitation);
  const top = PANEL.y + (lines.length > 1 ? 40 : 52);
  writeLine(brush, content.from, left, top, wide, { size: 13, color: colors.mist });
  writeLines(brush, lines, left, top + 26, invitation);
}

/** From the bottom up: what stands above depends on how much stands below. */
function writeWords(brush: Brush, content: PosterContent): void {
  let bottom = PANEL.y - 22;
  if (content.priceFen !== null) {
    writePrice(brush, content, MARGIN, bottom, colors.white);
    bottom -= 46;
  }
  const lines = linesOf(brush, content.line, INSIDE, 2, LINE);
  writeLines(brush, lines, MARGIN, bottom - (lines.length - 1) * LINE.lineHeight, LINE);
  bottom -= lines.length * LINE.lineHeight + (lines.length > 0 ? 10 : 0);
  const title = linesOf(brush, content.title, INSIDE, 3, TITLE);
  writeLines(brush, title, MARGIN, bottom - (title.length - 1) * TITLE.lineHeight, TITLE);
}
