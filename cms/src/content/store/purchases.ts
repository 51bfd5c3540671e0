import { statement } from '../../kernel/db';

type Nothing = Record<string, never>;
export type ReportedKind = 'article' | 'tour' | 'banner';

/** The last tap counts. */
export const putTap = statement<
  Nothing,
  [memberId: number, productId: string, kind: ReportedKind, documentId: string, at: Date]
>(
  'content-taps.put',
  `insert into content_taps (member_id, product_id, kind, document_id, tapped_at) values ($1, $2, $3, $4, $5)
   on conflict (member_id, product_id) do update
      set kind = excluded.kind, document_id = excluded.document_id, tapped_at = excluded.tapped_at
    where content_taps.tapped_at <= excluded.tapped_at`,
);

export const forgetTaps = statement<Nothing, [before: Date]>(
  'content-taps.forget',
  'delete from content_taps where tapped_at < $1',
);

/** Once for each ticket: the content that its buyer came from, when there was any since `after`. */
export const addPurchase = statement<
  Nothing,
  [ticket: string, memberId: number, productId: string, after: Date, until: Date, day: string]
>(
  'content-purchases.add',
  `insert into content_purchases (ticket_code, kind, document_id, day, paid_fen, ended)
   select $1, kind, document_id, $6::date, 0, false from content_taps
    where member_id = $2 and product_id = $3 and tapped_at between $4 and $5
   on conflict do nothing`,
);

/** What is left of it now, however often it is told. */
export const setPurchase = statement<Nothing, [ticket: string, paidFen: number, ended: boolean]>(
  'content-purchases.set',
  'update content_purchases set paid_fen = $2, ended = $3 where ticket_code = $1',
);
