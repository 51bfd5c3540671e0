import { settings } from '../../../../../config/settings';
import { addDays, venueDay } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import { eraseDocumentsBefore } from '../store/documents';

/**
 * Erases the numbers of identity documents some days after the visit (DOCUMENT_KEEP_DAYS): cipher, search hash and
 * masked form. Of open-dated tickets without a day, so many days after they ended. Answers how many. Re-runnable.
 */
export async function eraseDocuments(now: Date): Promise<number> {
  const rows = await eraseDocumentsBefore(db(), addDays(venueDay(now), -settings().documentKeepDays), now);
  return rows.length;
}
