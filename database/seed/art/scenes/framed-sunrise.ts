import { crane } from '../elements/bird';
import { cloudSea } from '../elements/cloud-sea';
import { bloom, finish } from '../elements/finish';
import { island } from '../elements/island';
import { wisps } from '../elements/mist';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { dawn, type Palette } from '../palettes';
import { fill, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const goldenDawn: Palette = {
  ...dawn,
  sky: stops(0, '#5b7f92', 0.45, '#c9c3ae', 0.75, '#f7cf9c', 1, '#f6a878'),
};

/** Dark posts, fretwork and bench that frame what one sees from inside the pavilion. */
function pavilionFrame(sheet: Sheet): string {
  const dark = '#2b1f1d';
  const lit = '#6d3a2b';
  const posts = [90, 560, 1240].map((x) => {
    const paint = sheet.gradient(stops(0, dark, 0.75, '#3d2721', 1, lit), x - 30, 0, x + 30, 0);
    return (
      rect(x - 30, 0, 60, 900, paint) +
      rect(x - 44, 812, 88, 88, '#3a3734') +
      rect(x - 44, 812, 88, 10, '#8a7a68')
    );
  });
  let fret = '';
  for (let x = -10; x < 1620; x += 58) fret += `M${x} 92V150M${x + 29} 92V120H${x + 58}`;
  const bench =
    rect(0, 704, 1600, 26, '#3a2622') + rect(0, 704, 1600, 5, lit) + rect(0, 848, 1600, 60, '#2a1d1a');
  let bars = '';
  for (let x = 14; x < 1600; x += 46) bars += `M${x} 728Q${x + 16} 790 ${x} 850`;
  return (
    fill('M0 0H1600V92H0Z', '#251a19') +
    rect(0, 78, 1600, 16, '#4a2e27') +
    stroke(`${fret}M0 150H1600`, '#3a2521', 7) +
    stroke(`${fret}M0 153H1600`, lit, 1.6, 'opacity=".7"') +
    [90, 560, 1240]
      .map((x) =>
        fill(
          `M${x - 30} 94H${x - 130}Q${x - 60} 120 ${x - 30} 210ZM${x + 30} 94H${x + 130}Q${x + 60} 120 ${x + 30} 210Z`,
          '#33221f',
        ),
      )
      .join('') +
    stroke(bars, '#33221f', 8) +
    bench +
    posts.join('')
  );
}

/** Inside the pavilion: the sea of clouds framed by columns, one early guest at the bench. */
export function framedSunrise(): Sheet {
  const sheet = new Sheet('rare-view-1', 1600, 900, goldenDawn);
  const [rim, shade] = ['#fde3c4', '#a9a6a5'];
  const clouds = cloudSea(sheet, 470, 800, 8, rim, shade);
  sheet.add(
    sky(sheet, 480),
    streaks(sheet, 170, 330, 7, '#ffe2bd'),
    sun(sheet, 900, 400, 52, 620),
    island(sheet, 0.8, 490, peaks([160, 120, 150, 420, 70, 140, 1120, 150, 150, 1450, 100, 170]), rim),
    ...clouds.slice(0, 2),
    island(sheet, 0.5, 570, peaks([360, 210, 62, 300, 140, 70, 1420, 190, 90, 1540, 130, 90], 1.4), rim),
    ...clouds.slice(2, 5),
    island(sheet, 0.25, 720, peaks([760, 150, 54, 830, 90, 60], 1.4), rim),
    ...clouds.slice(5),
    wisps(sheet, 420, 700, 0.5, rim),
    bloom(sheet, 900, 400, 640, 0.45),
    place(crane('#fff6e6', '#4a4444', 1), pt(1010, 270), 0.5),
    place(crane('#fff6e6', '#4a4444', -0.5), pt(1090, 310), 0.36),
    pavilionFrame(sheet),
    place(person(sheet, { coat: '#b9ab96', hair: 'bun', skirt: true, trousers: '#3f5f57' }), pt(352, 892), 5),
    bloom(sheet, 900, 400, 900, 0.2),
  );
  finish(sheet);
  return sheet;
}
