import { type Colour, mix } from './colour';
import type { Stop } from './stops';

/** The air and the materials of one season and hour. Only these colours and mixes of them appear in a picture. */
export interface Palette {
  sky: readonly Stop[];
  /** Sun or moon. */
  light: Colour;
  /** What distance turns into. */
  haze: Colour;
  far: Colour;
  near: Colour;
  /** Deepest dark of foreground silhouettes. */
  ink: Colour;
  water: Colour;
  leaf: readonly Colour[];
  grass: Colour;
  rock: Colour;
  stone: Colour;
  wall: Colour;
  roof: Colour;
  timber: Colour;
  accent: Colour;
  lamp: Colour;
  /** Rooms are lit from inside. */
  lit: boolean;
  snowy: boolean;
}

export const dawn: Palette = {
  sky: [
    [0, '#5f8f9a'],
    [0.35, '#a5c3bf'],
    [0.68, '#efe0c6'],
    [1, '#f7cfae'],
  ],
  light: '#fff4dd',
  haze: '#f3e2cd',
  far: '#9dbab8',
  near: '#2c5b54',
  ink: '#14322f',
  water: '#8fb3b1',
  leaf: ['#2f6b5a', '#4c8066', '#7a9c6b', '#234f48'],
  grass: '#6d9268',
  rock: '#6c7f78',
  stone: '#d9cfbc',
  wall: '#f4ecdd',
  roof: '#3b4a4c',
  timber: '#9c4631',
  accent: '#e6a097',
  lamp: '#ffcf8a',
  lit: false,
  snowy: false,
};

export const noon: Palette = {
  sky: [
    [0, '#3f8fa3'],
    [0.45, '#8dc3c4'],
    [0.85, '#d9ebdf'],
    [1, '#eef3e4'],
  ],
  light: '#fffdf0',
  haze: '#deece0',
  far: '#84b3b0',
  near: '#1f5c4d',
  ink: '#0d322b',
  water: '#6fadae',
  leaf: ['#2d7a57', '#4f9860', '#86b266', '#1c5a48'],
  grass: '#7fae62',
  rock: '#718a80',
  stone: '#dcd8c8',
  wall: '#f7f3e7',
  roof: '#3c4b4d',
  timber: '#a5442f',
  accent: '#e48a86',
  lamp: '#ffd48f',
  lit: false,
  snowy: false,
};

export const dusk: Palette = {
  sky: [
    [0, '#34476b'],
    [0.38, '#8b6f86'],
    [0.7, '#e0936d'],
    [1, '#f9cd8f'],
  ],
  light: '#fff0c4',
  haze: '#f0bb8b',
  far: '#ad8489',
  near: '#4b3346',
  ink: '#221a26',
  water: '#a9878a',
  leaf: ['#b4472c', '#d4783a', '#e2a24b', '#7c3a35'],
  grass: '#a5793f',
  rock: '#7a6065',
  stone: '#cdb398',
  wall: '#ecd5b8',
  roof: '#3a3440',
  timber: '#8b3328',
  accent: '#c8452e',
  lamp: '#ffc873',
  lit: true,
  snowy: false,
};

export const snow: Palette = {
  sky: [
    [0, '#7f97a8'],
    [0.5, '#bccbd3'],
    [1, '#eef1ef'],
  ],
  light: '#fffaf0',
  haze: '#e9eef0',
  far: '#b3c2cc',
  near: '#526a7b',
  ink: '#22343f',
  water: '#93a9b6',
  leaf: ['#4f6b6b', '#3d5a5c', '#6c8582', '#2f4a4e'],
  grass: '#eef2f3',
  rock: '#6f8391',
  stone: '#d5dade',
  wall: '#eef0ee',
  roof: '#46535d',
  timber: '#a33f2f',
  accent: '#c8452e',
  lamp: '#ffc877',
  lit: false,
  snowy: true,
};

export const night: Palette = {
  sky: [
    [0, '#0a1530'],
    [0.45, '#172f52'],
    [0.8, '#345474'],
    [1, '#6b8294'],
  ],
  light: '#fdf3d6',
  haze: '#5b778f',
  far: '#3a5775',
  near: '#10233a',
  ink: '#081120',
  water: '#1f3c5c',
  leaf: ['#1c3c47', '#244950', '#2f5854', '#132c3a'],
  grass: '#1d3b45',
  rock: '#2c4257',
  stone: '#7f8f9c',
  wall: '#93a0a8',
  roof: '#152234',
  timber: '#5c2a2a',
  accent: '#e0633c',
  lamp: '#ffb75e',
  lit: true,
  snowy: false,
};

/** A thing's colour seen through air: depth 0 is at hand, 1 is lost in haze. */
export const air = (palette: Palette, colour: Colour, depth: number): Colour =>
  mix(colour, palette.haze, depth);

/** The colour of a mountain at a depth: near, then far, then haze. */
export function distance(palette: Palette, depth: number): Colour {
  return depth < 0.6
    ? mix(palette.near, palette.far, depth / 0.6)
    : mix(palette.far, palette.haze, ((depth - 0.6) / 0.4) * 0.8);
}
