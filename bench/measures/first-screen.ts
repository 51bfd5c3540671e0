import { launchBrowser, Phone } from '../../e2e/journeys/phone';
import { openedSlowly } from '../../e2e/pages/painting';
import type { Measured } from '../load';
import type { Stage } from '../stage';
import { ROUNDS, type Row } from './compare';

/** Within it a page counts as quick: https://web.dev/articles/lcp. */
const GOOD_MS = 2_500;

/**
 * The first visit of the home page on a phone a quarter as fast as this machine: 2.5 s to when the largest thing was
 * painted. It needs the H5 build of `npm run build`.
 */
export async function measureFirstScreen(stage: Stage): Promise<Row[]> {
  const browser = await launchBrowser();
  try {
    const times: number[] = [];
    for (let visit = 0; visit <= ROUNDS; visit += 1) {
      // A new one each time: nothing is remembered of the visit before.
      const phone = await Phone.open(browser, stage.product);
      const { largestMs } = await openedSlowly(phone, '/pages/home/index', '#buy-day-ticket');
      await phone.close();
      // The first also wakes the server.
      if (visit > 0) times.push(largestMs);
    }
    times.sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)];
    if (!median) throw new Error('the browser noted no painting');
    const ours = measuredOf(median, times);
    return [
      {
        name: 'first screen, 2.5 s to it',
        target: 1,
        ratio: GOOD_MS / median,
        ours,
        bare: measuredOf(GOOD_MS, []),
      },
    ];
  } finally {
    await browser.close();
  }
}

const measuredOf = (p50Ms: number, times: readonly number[]): Measured => ({
  perSecond: 1_000 / p50Ms,
  p50Ms,
  p99Ms: times.at(-1) ?? p50Ms,
  statuses: {},
});
