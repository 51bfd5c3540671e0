import { mix } from '../colour';
import { dawn } from '../palettes';
import { circle, fill, n, rect } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const cream = '#faf4e6';
const pine = '#2f6b5a';

/** A tiled roof reduced to one shape: eave height, half width, rise to the ridge, half the ridge, lift of the corners. */
function roofShape(y: number, half: number, rise: number, ridge: number, lift: number): string {
  const flank = (s: 1 | -1) =>
    `${n(512 + s * (ridge + (half - ridge) * 0.2))} ${n(y - rise * 0.42)} ${n(512 + s * half * 0.8)} ${n(y - lift * 0.35)} ${n(512 + s * half)} ${n(y - lift)}`;
  const crest = `M${n(512 - ridge - 16)} ${n(y - rise - 26)}L${n(512 - ridge + 22)} ${n(y - rise)}H${n(512 + ridge - 22)}L${n(512 + ridge + 16)} ${n(y - rise - 26)}L${n(512 + ridge)} ${n(y - rise + 12)}`;
  const eave = `C${n(512 + half * 0.82)} ${n(y + 14)} ${n(512 + half * 0.5)} ${n(y + 16)} 512 ${n(y + 16)}S${n(512 - half * 0.82)} ${n(y + 14)} ${n(512 - half)} ${n(y - lift)}`;
  const back = `C${n(512 - half * 0.8)} ${n(y - lift * 0.35)} ${n(512 - ridge - (half - ridge) * 0.2)} ${n(y - rise * 0.42)} ${n(512 - ridge)} ${n(y - rise + 12)}Z`;
  return `${crest}C${flank(1)}${eave}${back}`;
}

/** The mark: a mountain gate, the peak one walks towards standing between its posts. Drawn 1024 × 1024. */
export function logo(size: number, corner = 0): Sheet {
  const sheet = new Sheet('site-logo', size, size, dawn);
  const ground = sheet.gradient(
    stops(0, mix(pine, '#5f8f8a', 0.3), 1, mix(pine, '#0d2a26', 0.32)),
    0,
    0,
    0,
    1024,
  );
  const far = mix(pine, cream, 0.34);
  const near = mix(pine, cream, 0.16);
  const mark = [
    rect(0, 0, 1024, 1024, ground, corner ? `rx="${corner}"` : ''),
    circle(538, 566, 54, '#d9583c'),
    fill(
      'M216 838L356 640Q380 604 404 640L452 708L540 572Q566 532 592 572L700 726L736 684Q750 668 764 684L820 838Z',
      far,
    ),
    fill('M200 846Q330 728 460 782Q590 838 720 766Q780 740 824 846Z', near),
    ...[202, 380, 602, 780].map((x) => rect(x, 440, 42, 406, cream)),
    rect(202, 516, 220, 26, cream),
    rect(602, 516, 220, 26, cream),
    rect(380, 450, 264, 46, cream),
    fill(roofShape(452, 420, 118, 236, 64), cream),
    rect(392, 268, 30, 80, cream),
    rect(602, 268, 30, 80, cream),
    rect(446, 282, 132, 50, mix(pine, cream, 0.55)),
    fill(roofShape(256, 270, 106, 128, 54), cream),
    rect(150, 842, 724, 34, cream),
  ].join('');
  sheet.add(`<g transform="scale(${Math.round((size / 1024) * 10000) / 10000})">${mark}</g>`);
  return sheet;
}
