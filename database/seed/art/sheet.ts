import type { Palette } from './palettes';
import { Random } from './random';
import { n, rect } from './shape';
import type { Stop } from './stops';

const stopTags = (stops: readonly Stop[]) =>
  stops
    .map(([offset, colour, opacity = 1]) => {
      const see = opacity === 1 ? '' : ` stop-opacity="${Math.round(opacity * 1000) / 1000}"`;
      return `<stop offset="${Math.round(offset * 1000) / 1000}" stop-color="${colour}"${see}/>`;
    })
    .join('');

/** One picture in the making: its size in pixels, its palette, its own chance, its definitions and its layers. */
export class Sheet {
  readonly random: Random;
  private readonly definitions = new Map<string, string>();
  private readonly layers: string[] = [];

  constructor(
    readonly name: string,
    readonly width: number,
    readonly height: number,
    readonly palette: Palette,
  ) {
    this.random = new Random(name);
  }

  /** Adds layers, back to front. */
  add(...parts: string[]): void {
    this.layers.push(...parts);
  }

  /** Stores a definition once and gives its id; equal definitions share one id. */
  define(make: (id: string) => string): string {
    const key = make('');
    const known = this.definitions.get(key);
    if (known) return known;
    const id = `d${this.definitions.size}`;
    this.definitions.set(key, id);
    this.sources.push(make(id));
    return id;
  }
  private readonly sources: string[] = [];

  /** Straight gradient in picture coordinates from `a` to `b`. */
  gradient(stops: readonly Stop[], x1: number, y1: number, x2: number, y2: number): string {
    const line = `x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}"`;
    const id = this.define(
      (d) =>
        `<linearGradient id="${d}" gradientUnits="userSpaceOnUse" ${line}>${stopTags(stops)}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  /** Straight gradient over the box of whatever it fills: downwards, or across when `across`. */
  shade(stops: readonly Stop[], across = false): string {
    const end = across ? 'x2="1" y2="0"' : 'x2="0" y2="1"';
    const id = this.define((d) => `<linearGradient id="${d}" ${end}>${stopTags(stops)}</linearGradient>`);
    return `url(#${id})`;
  }

  /** Round gradient over the box of whatever it fills, from its middle. */
  glow(stops: readonly Stop[]): string {
    const id = this.define((d) => `<radialGradient id="${d}">${stopTags(stops)}</radialGradient>`);
    return `url(#${id})`;
  }

  /** The region is far larger than the shape: a tight one cuts the blur off in a visible box. */
  blur(radiusX: number, radiusY = radiusX): string {
    const id = this.define(
      (d) =>
        `<filter id="${d}" x="-100%" y="-200%" width="300%" height="500%"><feGaussianBlur stdDeviation="${n(radiusX)} ${n(radiusY)}"/></filter>`,
    );
    return `filter="url(#${id})"`;
  }

  clip(d: string): string {
    const id = this.define((key) => `<clipPath id="${key}"><path d="${d}" clip-rule="evenodd"/></clipPath>`);
    return `clip-path="url(#${id})"`;
  }

  mask(inner: string): string {
    const id = this.define(
      (key) =>
        `<mask id="${key}" maskUnits="userSpaceOnUse" x="0" y="0" width="${this.width}" height="${this.height}">${inner}</mask>`,
    );
    return `mask="url(#${id})"`;
  }

  /** A see-through picture has no ground; all others are covered edge to edge by their own sky. */
  svg(): string {
    const size = `width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"`;
    const open = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>`;
    return `${open}<defs>${this.sources.join('')}</defs>${this.layers.join('')}</svg>`;
  }

  cover(paint: string, extra = ''): string {
    return rect(0, 0, this.width, this.height, paint, extra);
  }
}
