/** `npm run bench` measures everything, `npm run bench -- holds catalogue` only that; see bench/README.md. */
import path from 'node:path';
import { driftOf, entryOf, keep, readHistory } from './history';
import { measures } from './measures';
import type { Row } from './measures/compare';
import { onStage } from './stage';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(`No such measure: ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}.`);
  process.exit(1);
}

const rows = await onStage(async (stage) => {
  const measured: Row[] = [];
  for (const [name, measure] of Object.entries(measures)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    try {
      measured.push(...(await measure(stage)));
    } catch (error) {
      // What the others measured is kept.
      console.error(`${name} could not be measured:`, error);
      process.exitCode = 1;
    }
  }
  return measured;
});

const entry = entryOf(rows, new Date());
const drift = new Map(driftOf(entry, readHistory()).map((each) => [each.name, each]));
const percent = (share: number) => `${share >= 0 ? '+' : ''}${Math.round(share * 100)} %`;

console.table(
  rows.map(({ name, target, ratio, ours, bare }) => {
    const since = drift.get(name);
    return {
      what: name,
      'ratio to bare': ratio.toFixed(2),
      target: `≥ ${target}`,
      'ours /s': Math.round(ours.perSecond),
      'bare /s': Math.round(bare.perSecond),
      'p50 ms': ours.p50Ms.toFixed(0),
      'p99 ms': ours.p99Ms.toFixed(0),
      statuses: JSON.stringify(ours.statuses),
      'ratio since': since ? percent(since.ratio) : 'new here',
      'p99 since': since ? percent(since.p99) : 'new here',
    };
  }),
);
for (const file of keep(entry, rows)) console.log(`written: ${path.relative(process.cwd(), file)}`);
const missed = rows.filter(({ ratio, target }) => ratio < target);
if (missed.length > 0) {
  console.error(`Below the target: ${missed.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
}
