import { raiseAttention } from '../../../../kernel/attention';
import { db } from '../../../../kernel/db';
import * as invariants from '../store/invariants';

/** What the domain promises of points, held against the tables. Every finding needs a person. Answers them all. */
export async function checkPoints(): Promise<invariants.Violation[]> {
  const found = [];
  for (const find of Object.values(invariants)) found.push(...(await find(db())));
  for (const { subject, facts } of found) await raiseAttention(db(), 'points-drift', subject, facts);
  return found;
}
