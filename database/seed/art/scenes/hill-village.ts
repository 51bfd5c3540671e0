import { mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { ground } from '../elements/field';
import { finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { lamplight } from '../elements/lantern';
import { materials } from '../elements/materials';
import { mistBank, wisps } from '../elements/mist';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { sky, stars } from '../elements/sky';
import { whiteHouse } from '../elements/village';
import { way, wayPoints } from '../elements/way';
import { air, dusk } from '../palettes';
import { place, pt, stroke } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const ranges: RangePlan[] = [
  {
    depth: 0.84,
    baseY: 460,
    summits: peaks([120, 230, 150, 400, 150, 150, 860, 280, 150, 1130, 200, 130]),
  },
  {
    depth: 0.56,
    baseY: 500,
    summits: peaks([60, 250, 150, 560, 170, 240, 1140, 260, 150], 1.6),
    trees: 16,
  },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  return [
    ground(sheet, (x) => 700 + ((x - 600) / 600) ** 2 * 40, '#4a3d3c', palette.ink, 110),
    way(wayPoints([470, 830, 190, 520, 752, 110, 620, 712, 70, 680, 690, 46]), '#b79a80', '#5d4a44'),
    ...[
      [150, 724],
      [390, 718],
      [760, 716],
      [990, 730],
      [600, 742],
      [470, 790],
    ].map(([x = 0, y = 0]) => stroke(`M${x} ${y}v-34`, '#1d161c', 3) + lamplight(sheet, x, y - 38, 54)),
    place(person(sheet, { coat: '#c9ad80', pack: '#8b3328' }), pt(560, 760), 1),
    wisps(sheet, 380, 560, 0.4),
    place(
      pine(sheet, { colour: mix(palette.near, palette.ink, 0.6), bark: palette.ink }),
      pt(1120, 800),
      1.3,
      true,
    ),
  ];
}

/** Rows of houses from the far one to the near one; `s` is their scale. */
const rows = [
  { y: 470, depth: 0.34, s: 0.56, xs: [330, 450, 560, 690, 800] },
  { y: 556, depth: 0.22, s: 0.74, xs: [220, 380, 540, 720, 880, 1010] },
  { y: 652, depth: 0.1, s: 0.96, xs: [120, 330, 560, 800, 1030] },
];
const widths = [150, 190, 130, 210, 160, 180];

/** The hill sags in its middle, so that every row is a shallow bowl. */
const bowl = (x: number) => ((x - 600) / 600) ** 2 * 40;

function houseRow(sheet: Sheet, { y, depth, s, xs }: (typeof rows)[number], index: number): string[] {
  const { palette } = sheet;
  const seen = (colour: string) => air(palette, colour, depth);
  const tones = [seen('#4a3a3c'), seen('#8a5a40'), seen('#c98a4a')] as const;
  const house = (x: number, i: number) => {
    const wide = widths[(i + index * 2) % 6] ?? 160;
    return place(
      whiteHouse(sheet, wide, 92 + ((i * 37) % 40), materials(palette, depth)),
      pt(x, y + 34 + bowl(x)),
      s,
    );
  };
  return [
    ground(sheet, (x) => y - 8 + bowl(x), seen('#6b5a4a'), seen('#3b3338'), 150),
    canopy(sheet, (x) => y + 4 + bowl(x), { from: -20, to: 1220, pitch: 40, height: 54 * s, tones }),
    ...xs.map(house),
  ];
}

/** White houses step up the hillside at dusk, windows lit; smoke from one roof. */
export function hillVillage(): Sheet {
  const sheet = new Sheet('article-10', 1200, 800, {
    ...dusk,
    sky: stops(0, '#2f4562', 0.5, '#7f7c92', 0.8, '#d9a184', 1, '#f2c596'),
    wall: '#e2d8cb',
  });
  sheet.add(
    sky(sheet, 480),
    stars(sheet, 40, 200),
    backdrop(sheet, ranges),
    mistBank(sheet, 440, 30, 0.5),
    ...rows.flatMap((row, r) => houseRow(sheet, row, r)),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
