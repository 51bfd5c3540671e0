import type { Brush, Print } from '@/platform/contract';
import { colors } from '@/styles/colors';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The outline of a box with round corners; `roundRect` is too young for many phones. */
export function outlineBox(brush: Brush, { x, y, width, height }: Box, radius: number): void {
  const [right, bottom] = [x + width, y + height];
  brush.beginPath();
  brush.moveTo(x + radius, y);
  brush.arcTo(right, y, right, bottom, radius);
  brush.arcTo(right, bottom, x, bottom, radius);
  brush.arcTo(x, bottom, x, y, radius);
  brush.arcTo(x, y, right, y, radius);
  brush.closePath();
}

export function fillBox(brush: Brush, box: Box, radius: number, color: string): void {
  outlineBox(brush, box, radius);
  brush.fillStyle = color;
  brush.fill();
}

/** Colours down the page: each stands at its share of the height. */
export function fillShade(brush: Brush, { x, y, width, height }: Box, stops: [number, string][]): void {
  const shade = brush.createLinearGradient(0, y, 0, y + height);
  for (const [at, color] of stops) shade.addColorStop(at, color);
  brush.fillStyle = shade;
  brush.fillRect(x, y, width, height);
}

/** The middle of a picture, as large as the box can take; hills where there is no picture. */
export function coverBox(brush: Brush, print: Print | null, box: Box, radius: number): void {
  brush.save();
  outlineBox(brush, box, radius);
  brush.clip();
  if (print) fillWithPrint(brush, print, box);
  else drawHills(brush, box);
  brush.restore();
}

function fillWithPrint(brush: Brush, print: Print, { x, y, width, height }: Box): void {
  const grown = Math.max(width / print.width, height / print.height);
  const [cutWidth, cutHeight] = [width / grown, height / grown];
  const [cutX, cutY] = [(print.width - cutWidth) / 2, (print.height - cutHeight) / 2];
  brush.drawImage(print, cutX, cutY, cutWidth, cutHeight, x, y, width, height);
}

/** Heights of the ridge's turning points, as shares of the box; further ridges first. */
const RIDGES: { color: string; heights: number[] }[] = [
  { color: '#8fb3a6', heights: [0.5, 0.36, 0.52, 0.3, 0.48, 0.4] },
  { color: '#5c8f7e', heights: [0.62, 0.56, 0.48, 0.62, 0.52, 0.66] },
  { color: colors.pine, heights: [0.74, 0.82, 0.7, 0.64, 0.78, 0.7] },
  { color: colors['pine-deep'], heights: [0.92, 0.84, 0.88, 0.94, 0.84, 0.8] },
];

/** Mountains in the morning, one behind the other. */
export function drawHills(brush: Brush, box: Box): void {
  const { x, y, width, height } = box;
  fillShade(brush, box, [
    [0, '#f2e6cf'],
    [0.55, '#d7e5dd'],
    [1, '#b9d2c7'],
  ]);
  for (const { color, heights } of RIDGES) {
    const step = width / (heights.length - 1);
    const at = (index: number) => y + (heights[index] ?? 1) * height;
    brush.beginPath();
    brush.moveTo(x, y + height);
    brush.lineTo(x, at(0));
    for (let index = 1; index < heights.length; index += 1) {
      const [left, top] = [x + (index - 1) * step, at(index - 1)];
      const [middleX, middleY] = [left + step / 2, (top + at(index)) / 2];
      brush.quadraticCurveTo(left + step / 4, top, middleX, middleY);
      brush.quadraticCurveTo(left + (step * 3) / 4, at(index), left + step, at(index));
    }
    brush.lineTo(x + width, y + height);
    brush.closePath();
    brush.fillStyle = color;
    brush.fill();
  }
}

/** The code on white, with the quiet border that scanners need. */
export function drawCode(brush: Brush, code: Print, x: number, y: number, size: number): void {
  const edge = 6;
  fillBox(brush, { x, y, width: size, height: size }, 10, colors.white);
  brush.drawImage(code, x + edge, y + edge, size - edge * 2, size - edge * 2);
}
