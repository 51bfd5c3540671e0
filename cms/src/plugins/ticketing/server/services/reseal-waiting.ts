import { db } from '../../../../kernel/db';
import { isSealedWithCurrentKey, seal, unseal } from '../../../../kernel/vault';
import * as waiting from '../store/waiting-list';

const BATCH = 500;

/** After a change of keys: seals the visitors of who waits with the key in use. Answers how many. Re-runnable. */
export async function resealWaiting(): Promise<number> {
  let changed = 0;
  for (let after = 0, more = true; more; ) {
    const rows = await waiting.pageOfLines(db(), after, BATCH);
    for (const { id, lines } of rows) {
      if (isSealedWithCurrentKey(lines)) continue;
      changed += (await waiting.replaceLines(db(), id, lines, seal(unseal(lines)))).length;
    }
    after = rows.at(-1)?.id ?? after;
    more = rows.length === BATCH;
  }
  return changed;
}
