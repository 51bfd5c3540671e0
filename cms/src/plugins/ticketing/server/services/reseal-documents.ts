import { db } from '../../../../kernel/db';
import { isSealedWithCurrentKey, seal, unseal } from '../../../../kernel/vault';
import * as documents from '../store/documents';
import { documentHash } from './visitor-vault';

const BATCH = 500;

/**
 * After a change of keys: seals documents with the key in use and hashes them with the present search key. Until it is
 * through, a document that was hashed with the old search key is not recognised. Answers how many it changed.
 * Re-runnable; each row only while it is still what was read.
 */
export async function resealDocuments(): Promise<number> {
  let changed = 0;
  for (let after = 0, more = true; more; ) {
    const rows = await documents.page(db(), after, BATCH);
    for (const row of rows) changed += await reseal(row);
    after = rows.at(-1)?.id ?? after;
    more = rows.length === BATCH;
  }
  return changed;
}

async function reseal({ id, type, cipher, hash }: documents.SealedDocument): Promise<number> {
  const number = unseal(cipher);
  const wanted = documentHash(type, number);
  if (isSealedWithCurrentKey(cipher) && wanted.equals(hash)) return 0;
  return (await documents.replace(db(), id, cipher, seal(number), wanted)).length;
}
