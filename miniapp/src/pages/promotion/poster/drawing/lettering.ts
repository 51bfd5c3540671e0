import { priceParts } from '@/lib/money';
import type { Brush } from '@/platform/contract';
import type { PosterContent } from './content';
import { textLines } from './text-lines';

const FAMILY = '"PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif';

export interface Lettering {
  size: number;
  weight?: 400 | 600;
  color: string;
  lineHeight?: number;
  align?: 'left' | 'center' | 'right';
}

function take(brush: Brush, { size, weight = 400, color, align = 'left' }: Lettering): void {
  brush.font = `${weight} ${size}px ${FAMILY}`;
  brush.fillStyle = color;
  brush.textAlign = align;
  brush.textBaseline = 'alphabetic';
}

/** One line on its baseline, cut where it would be wider than `width`. */
export function writeLine(
  brush: Brush,
  text: string,
  x: number,
  baseline: number,
  width: number,
  lettering: Lettering,
): void {
  take(brush, lettering);
  const [line = ''] = textLines(text, width, 1, (part) => brush.measureText(part).width);
  brush.fillText(line, x, baseline);
}

/** A text broken into lines, ready to be written: how many there are decides what stands where. */
export function linesOf(
  brush: Brush,
  text: string | null,
  width: number,
  most: number,
  lettering: Lettering,
): string[] {
  take(brush, lettering);
  return text ? textLines(text, width, most, (part) => brush.measureText(part).width) : [];
}

export function writeLines(
  brush: Brush,
  lines: string[],
  x: number,
  firstBaseline: number,
  lettering: Lettering,
): void {
  take(brush, lettering);
  const { lineHeight = lettering.size * 1.4 } = lettering;
  lines.forEach((line, index) => {
    brush.fillText(line, x, firstBaseline + index * lineHeight);
  });
}

/** Small sign, large whole, small fraction, as everywhere; answers with where it ends. */
export function writePrice(
  brush: Brush,
  { priceFen, isFrom, fromWord, freeWord }: PosterContent,
  x: number,
  baseline: number,
  color: string,
): void {
  if (priceFen === null) return;
  const pieces = priceFen === 0 ? [{ text: freeWord, size: 24 }] : piecesOf(priceFen, isFrom ? fromWord : '');
  let at = x;
  for (const { text, size } of pieces) {
    take(brush, { size, weight: size > 14 ? 600 : 400, color });
    brush.fillText(text, at, baseline);
    at += brush.measureText(text).width + 2;
  }
}

function piecesOf(priceFen: number, after: string): { text: string; size: number }[] {
  const { whole, fraction } = priceParts(priceFen);
  const pieces = [
    { text: '¥', size: 16 },
    { text: whole, size: 32 },
    { text: fraction, size: 16 },
    { text: after && ` ${after}`, size: 13 },
  ];
  return pieces.filter(({ text }) => text !== '');
}
