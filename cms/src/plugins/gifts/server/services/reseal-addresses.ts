import { db } from '../../../../kernel/db';
import { isSealedWithCurrentKey, seal, unseal } from '../../../../kernel/vault';
import * as exchanges from '../store/exchanges';

const BATCH = 500;

/** After a change of keys: seals the addresses that are kept with the key in use. Answers how many. Re-runnable. */
export async function resealAddresses(): Promise<number> {
  let changed = 0;
  for (let after = 0, more = true; more; ) {
    const rows = await exchanges.pageOfAddresses(db(), after, BATCH);
    for (const { id, address } of rows) {
      if (isSealedWithCurrentKey(address)) continue;
      changed += (await exchanges.replaceAddress(db(), id, address, seal(unseal(address)))).length;
    }
    after = rows.at(-1)?.id ?? after;
    more = rows.length === BATCH;
  }
  return changed;
}
