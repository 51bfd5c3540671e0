import { statement } from '../../../../kernel/db';

/**
 * For visits before a day of the venue. Without a visit day the end of the ticket counts, as if it had been the visit.
 * What can still be used or refunded keeps its document.
 */
export const eraseDocumentsBefore = statement<{ id: number }, [string, Date]>(
  'documents.erase-before',
  `update tickets
      set document_cipher = null, document_hash = null, document_masked = null, document_type = null
    where document_cipher is not null
      and coalesce(visit_date, ended_at::date, valid_until::date) < $1::date
      and (valid_until is null or valid_until < $2)
    returning id`,
);
