import { type Colour, darker, lighter, mix } from '../colour';
import { air, type Palette } from '../palettes';

/** What buildings are made of, already seen through the air at their distance. */
export interface Materials {
  roof: Colour;
  roofLit: Colour;
  roofDark: Colour;
  timber: Colour;
  timberLit: Colour;
  timberDark: Colour;
  beam: Colour;
  gold: Colour;
  wall: Colour;
  wallShade: Colour;
  stone: Colour;
  stoneLit: Colour;
  stoneDark: Colour;
  dark: Colour;
  lamp: Colour;
  lit: boolean;
  snowy: boolean;
}

export function materials(palette: Palette, depth = 0): Materials {
  const seen = (colour: Colour) => air(palette, colour, depth);
  const beam = palette.lit ? mix('#3c6a70', palette.ink, 0.45) : '#4a7f80';
  return {
    roof: seen(palette.roof),
    roofLit: seen(mix(palette.roof, palette.light, 0.34)),
    roofDark: seen(darker(palette.roof, 0.42)),
    timber: seen(palette.timber),
    timberLit: seen(lighter(palette.timber, 0.22)),
    timberDark: seen(darker(palette.timber, 0.5)),
    beam: seen(beam),
    gold: seen(mix('#c99d55', palette.ink, palette.lit ? 0.2 : 0)),
    wall: seen(palette.wall),
    wallShade: seen(mix(palette.wall, palette.near, 0.28)),
    stone: seen(palette.stone),
    stoneLit: seen(mix(palette.stone, palette.light, 0.5)),
    stoneDark: seen(mix(palette.stone, palette.near, 0.45)),
    dark: seen(palette.ink),
    lamp: palette.lamp,
    lit: palette.lit,
    snowy: palette.snowy,
  };
}
