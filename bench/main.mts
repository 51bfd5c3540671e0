import { measures } from './measures';
import { setStage } from './stage';

const stage = await setStage();
try {
  const rows = [];
  for (const name of process.argv.slice(2)) rows.push(...(await measures[name]!(stage)));
  console.table(
    rows.map(({ name, target, ratio, ours, bare }) => ({
      what: name,
      'ratio to bare': ratio.toFixed(2),
      target: `≥ ${target}`,
      'ours /s': Math.round(ours.perSecond),
      'bare /s': Math.round(bare.perSecond),
      'p50 ms': ours.p50Ms.toFixed(0),
      'p99 ms': ours.p99Ms.toFixed(0),
      statuses: JSON.stringify(ours.statuses),
    })),
  );
} finally {
  await stage.strike();
}
