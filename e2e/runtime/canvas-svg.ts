/** A picture that can be drawn, as `canvas.createImage()` of WeChat hands it out once it has come. */
export interface DrawnImage {
  width: number;
  height: number;
  dataUri: string;
}

interface Gradient {
  id: string;
  addColorStop(at: number, color: string): void;
}

const FIRST = {
  scaleX: 1,
  scaleY: 1,
  moveX: 0,
  moveY: 0,
  clipId: '',
  fillStyle: '#000' as string | Gradient,
  strokeStyle: '#000',
  lineWidth: 1,
  font: '10px sans-serif',
  textAlign: 'left' as 'left' | 'center' | 'right',
  textBaseline: 'alphabetic',
  globalAlpha: 1,
};
type State = typeof FIRST;

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const sizeOf = (font: string) => Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
const weightOf = (font: string) => /^\d+/.exec(font)?.[0] ?? '400';

/**
 * A 2D context that writes SVG: the part of the canvas that posters use, each member named, so that any other call fails
 * as on a phone that does not have it. Text is measured roughly: a Chinese sign is as wide as it is high.
 */
export function svgContext(size: { width: number; height: number }) {
  const state: State = { ...FIRST };
  const kept: State[] = [];
  const definitions: string[] = [];
  let drawn: string[] = [];
  let path = '';
  let at: [number, number] = [0, 0];
  let dash: number[] = [];
  let count = 0;

  const place = () => `transform="matrix(${state.scaleX} 0 0 ${state.scaleY} ${state.moveX} ${state.moveY})"`;
  const inside = (shape: string) => {
    const clip = state.clipId && ` clip-path="url(#${state.clipId})"`;
    drawn.push(`<g${clip} opacity="${state.globalAlpha}"><g ${place()}>${shape}</g></g>`);
  };
  const paint = () =>
    typeof state.fillStyle === 'string' ? escaped(state.fillStyle) : `url(#${state.fillStyle.id})`;

  const to = (x: number, y: number, step: string) => {
    path += step;
    at = [x, y];
  };

  const outline = {
    beginPath: () => {
      path = '';
    },
    moveTo: (x: number, y: number) => to(x, y, `M${x} ${y}`),
    lineTo: (x: number, y: number) => to(x, y, `L${x} ${y}`),
    quadraticCurveTo: (cx: number, cy: number, x: number, y: number) => to(x, y, `Q${cx} ${cy} ${x} ${y}`),
    closePath: () => {
      path += 'Z';
    },
    /** Corners between lines along the axes only, which round boxes are made of. */
    arcTo: (cornerX: number, cornerY: number, endX: number, endY: number, radius: number) => {
      const towards = (from: number, end: number) => Math.sign(end - from) * radius;
      const before = [cornerX + towards(cornerX, at[0]), cornerY + towards(cornerY, at[1])];
      const [x, y] = [cornerX + towards(cornerX, endX), cornerY + towards(cornerY, endY)];
      to(x, y, `L${before.join(' ')}Q${cornerX} ${cornerY} ${x} ${y}`);
    },
    /** Whole circles only. */
    arc: (x: number, y: number, radius: number) => {
      const half = `A${radius} ${radius} 0 1 0`;
      to(x, y, `M${x - radius} ${y}${half} ${x + radius} ${y}${half} ${x - radius} ${y}`);
    },
    clip: () => {
      count += 1;
      definitions.push(`<clipPath id="c${count}"><path ${place()} d="${path}"/></clipPath>`);
      state.clipId = `c${count}`;
    },
  };

  const filling = {
    fill: () => inside(`<path d="${path}" fill="${paint()}"/>`),
    stroke: () => {
      const { strokeStyle, lineWidth } = state;
      const line = `stroke="${strokeStyle}" stroke-width="${lineWidth}" stroke-dasharray="${dash.join(' ')}"`;
      inside(`<path d="${path}" fill="none" ${line}/>`);
    },
    fillRect: (x: number, y: number, width: number, height: number) =>
      inside(`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paint()}"/>`),
    /** Of the whole sheet: what was drawn is gone. */
    clearRect: () => {
      drawn = [];
    },
    fillText: (text: string, x: number, y: number) => {
      const letters = `font-family="sans-serif" font-size="${sizeOf(state.font)}" font-weight="${weightOf(state.font)}"`;
      const anchor = ANCHORS[state.textAlign];
      inside(
        `<text x="${x}" y="${y}" text-anchor="${anchor}" ${letters} fill="${paint()}">${escaped(text)}</text>`,
      );
    },
    measureText: (text: string) => {
      const halves = [...text].reduce((sum, sign) => sum + (sign < '\u2000' ? 1 : 2), 0);
      return { width: (halves * sizeOf(state.font)) / 2 };
    },
    drawImage: ({ width, height, dataUri }: DrawnImage, ...numbers: number[]) => {
      const whole = numbers.length === 4 ? [0, 0, width, height, ...numbers] : numbers;
      const [cutX, cutY, cutWidth, cutHeight, x, y, wide, high] = whole;
      const picture = `<image width="${width}" height="${height}" href="${dataUri}"/>`;
      const view = `viewBox="${cutX} ${cutY} ${cutWidth} ${cutHeight}" preserveAspectRatio="none"`;
      inside(`<svg x="${x}" y="${y}" width="${wide}" height="${high}" ${view}>${picture}</svg>`);
    },
    createLinearGradient: (x1: number, y1: number, x2: number, y2: number): Gradient => {
      count += 1;
      const [id, index] = [`g${count}`, definitions.push('') - 1];
      const head = `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">`;
      const stops: string[] = [];
      const addColorStop = (at: number, color: string) => {
        stops.push(`<stop offset="${at}" stop-color="${escaped(color)}"/>`);
        definitions[index] = `${head}${stops.join('')}</linearGradient>`;
      };
      return { id, addColorStop };
    },
  };

  const context = {
    ...outline,
    ...filling,
    save: () => {
      kept.push({ ...state });
    },
    restore: () => {
      Object.assign(state, kept.pop() ?? FIRST);
      dash = [];
    },
    scale: (x: number, y: number) => {
      state.scaleX *= x;
      state.scaleY *= y;
    },
    translate: (x: number, y: number) => {
      state.moveX += x * state.scaleX;
      state.moveY += y * state.scaleY;
    },
    setLineDash: (next: number[]) => {
      dash = [...next];
    },
  };
  for (const name of [
    'fillStyle',
    'strokeStyle',
    'lineWidth',
    'font',
    'textAlign',
    'textBaseline',
    'globalAlpha',
  ]) {
    Object.defineProperty(context, name, {
      get: () => state[name as keyof State],
      set: (value: never) => {
        (state as Record<string, unknown>)[name] = value;
      },
    });
  }
  const svg = () =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">` +
    `<defs>${definitions.join('')}</defs>${drawn.join('')}</svg>`;
  return { context, svg };
}
