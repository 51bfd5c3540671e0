import { raiseAttention } from '../../../../kernel/attention';
import { db } from '../../../../kernel/db';
import * as stock from '../store/stock';

/** Counters of gifts held against the exchanges; each difference needs a person. Answers them. */
export async function checkGiftInvariants(): Promise<{ subject: string; facts: object }[]> {
  const found = await stock.drift(db());
  for (const { subject, facts } of found) await raiseAttention(db(), 'gift-drift', subject, facts);
  return found;
}
