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

export interface SealedDocument extends Record<string, unknown> {
  id: number;
  type: string;
  cipher: Buffer;
  hash: Buffer;
}

export const page = statement<SealedDocument, [number, number]>(
  'documents.page',
  `select id, document_type as type, document_cipher as cipher, document_hash as hash from tickets
    where document_cipher is not null and id > $1 order by id limit $2`,
);

/** Answers a row while the document is still the one that was read. */
export const replace = statement<{ id: number }, [number, Buffer, Buffer, Buffer]>(
  'documents.replace',
  `update tickets set document_cipher = $3, document_hash = $4
    where id = $1 and document_cipher = $2 returning id`,
);

/** Among paid tickets whose document is still kept. */
export const sharedBy = statement<{ found: boolean }, [number, number]>(
  'documents.shared-by',
  `select true as found from tickets a join tickets b on b.document_hash = a.document_hash
    where a.member_id = $1 and b.member_id = $2 and a.document_hash is not null
      and a.paid_at is not null and b.paid_at is not null limit 1`,
);
