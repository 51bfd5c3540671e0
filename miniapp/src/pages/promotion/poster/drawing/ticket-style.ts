import type { Brush } from '@/platform/contract';
import { colors } from '@/styles/colors';
import { type PosterContent, type PosterPrints, SHEET } from './content';
import { linesOf, writeLine, writeLines, writePrice } from './lettering';
import { coverBox, drawCode, drawHills, fillBox } from './shapes';

const ALL = { x: 0, y: 0, width: SHEET.width, height: SHEET.height };
const TICKET = { x: 24, y: 60, width: SHEET.width - 48, height: 492 };
const COVER = { x: TICKET.x + 12, y: TICKET.y + 12, width: TICKET.width - 24, height: 178 };
const TEAR_Y = 398;
const NOTCH = 11;
const LEFT = TICKET.x + 24;
const INSIDE = TICKET.width - 48;
const CODE = 112;

const TITLE = { size: 23, weight: 600, color: colors.ink, lineHeight: 31 } as const;
const LINE = { size: 13, color: colors.mist, lineHeight: 20 } as const;

/** A ticket before the mountains, with the code on its stub. */
export function drawTicketStyle(brush: Brush, content: PosterContent, { cover, code }: PosterPrints): void {
  drawHills(brush, ALL);
  brush.fillStyle = 'rgba(31, 74, 63, 0.86)';
  brush.fillRect(0, 0, SHEET.width, SHEET.height);
  const middle = SHEET.width / 2;
  const head = { size: 16, weight: 600, color: colors.white, align: 'center' } as const;
  writeLine(brush, content.siteName, middle, 39, TICKET.width, head);
  drawPaper(brush);
  coverBox(brush, cover, COVER, 12);
  writeWords(brush, content);
  drawCode(brush, code, LEFT - 6, TEAR_Y + 21, CODE);
  const right = LEFT + CODE + 12;
  const wide = TICKET.x + TICKET.width - right - 20;
  const invitation = { size: 16, weight: 600, color: colors.ink, lineHeight: 23 } as const;
  const lines = linesOf(brush, content.invitation, wide, 2, invitation);
  const top = TEAR_Y + (lines.length > 1 ? 62 : 74);
  writeLine(brush, content.from, right, top, wide, { size: 13, color: colors.mist });
  writeLines(brush, lines, right, top + 26, invitation);
}

/** White, with a bite at both sides and the line to tear along. */
function drawPaper(brush: Brush): void {
  fillBox(brush, TICKET, 18, colors.white);
  for (const x of [TICKET.x, TICKET.x + TICKET.width]) {
    brush.beginPath();
    brush.arc(x, TEAR_Y, NOTCH, 0, Math.PI * 2);
    brush.closePath();
    brush.fillStyle = '#305a4f';
    brush.fill();
  }
  brush.save();
  brush.setLineDash([5, 5]);
  brush.lineWidth = 1;
  brush.strokeStyle = '#cfcbbd';
  brush.beginPath();
  brush.moveTo(TICKET.x + NOTCH + 8, TEAR_Y);
  brush.lineTo(TICKET.x + TICKET.width - NOTCH - 8, TEAR_Y);
  brush.stroke();
  brush.restore();
}

function writeWords(brush: Brush, content: PosterContent): void {
  const hasPrice = content.priceFen !== null;
  const title = linesOf(brush, content.title, INSIDE, 2, TITLE);
  const top = COVER.y + COVER.height + 36;
  writeLines(brush, title, LEFT, top, TITLE);
  const below = top + (title.length - 1) * TITLE.lineHeight + 26;
  const most = hasPrice || title.length > 1 ? 1 : 3;
  writeLines(brush, linesOf(brush, content.line, INSIDE, most, LINE), LEFT, below, LINE);
  if (hasPrice) writePrice(brush, content, LEFT, TEAR_Y - 18, colors.vermilion);
}
