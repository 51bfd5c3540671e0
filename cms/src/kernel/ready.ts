type Work = (now: Date) => Promise<unknown>;

const works: Work[] = [];

/** What a plugin does at each start once the content is there; under the boot lock, so in one process at a time. */
export function whenReady(work: Work): void {
  works.push(work);
}

export async function runWhenReady(now: Date): Promise<void> {
  for (const work of works) await work(now);
}
