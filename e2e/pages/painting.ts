import type { Phone } from '../journeys/phone';

/** Of the processor, against the machine this runs on: about what a cheap phone has. */
export const SLOWDOWN = 4;

export interface Painting {
  /** When the largest thing so far was painted, from the start of the navigation. */
  largestMs: number;
  shift: number;
  /** What moved, and by how much: for who reads why a test failed. */
  moved: string[];
}

/** Runs in the page before anything of it: what the browser itself noted of its painting. */
function watchPainting(): void {
  const noted: Painting = { largestMs: 0, shift: 0, moved: [] };
  Object.assign(window, { painting: noted });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) noted.largestMs = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Element | null }[];
    })[]) {
      if (entry.hadRecentInput) continue;
      noted.shift += entry.value;
      const names = entry.sources.map(({ node }) =>
        `${node?.nodeName} ${node?.className ?? ''}`.slice(0, 60),
      );
      noted.moved.push(`${entry.value.toFixed(3)} at ${Math.round(entry.startTime)} ms: ${names.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Opens a page as the first of a visit, on a slow phone, and waits until nothing more comes. */
export async function openedSlowly(phone: Phone, route: string, ready: string): Promise<Painting> {
  const devtools = await phone.page.context().newCDPSession(phone.page);
  await phone.page.goto('about:blank');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await phone.page.addInitScript(watchPainting);
  await phone.go(route);
  await phone.find(ready).waitFor();
  await phone.page.waitForTimeout(3_000);
  return phone.page.evaluate(() => (window as unknown as { painting: Painting }).painting);
}
