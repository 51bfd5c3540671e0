import { statement } from '../../../../kernel/db';

type Columns = [
  run: number,
  bill: string,
  lines: number[],
  kinds: string[],
  numbers: string[],
  references: (string | null)[],
  providerNumbers: (string | null)[],
  happened: Date[],
  amounts: number[],
  fees: number[],
  states: string[],
];

export const insert = statement<Record<string, never>, Columns>(
  'bill-rows.insert',
  `insert into bill_rows (reconciliation_id, bill, line, kind, number, reference, provider_number, happened_at,
                          amount_fen, fee_fen, state)
   select $1, $2, r.* from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[],
                                  $9::bigint[], $10::bigint[], $11::text[]) as r`,
);

/** What an interrupted attempt left. */
export const clear = statement<Record<string, never>, [number]>(
  'bill-rows.clear',
  'delete from bill_rows where reconciliation_id = $1',
);

/** Rows of a day's earlier runs: the bill that was fetched last is the one that counts. */
export const clearEarlier = statement<Record<string, never>, [string, number]>(
  'bill-rows.clear-earlier',
  `delete from bill_rows b using reconciliations r
    where r.id = b.reconciliation_id and r.day = $1 and r.id <> $2`,
);

export interface Unsettled extends Record<string, unknown> {
  kind: 'payment' | 'refund' | 'transfer';
  number: string;
}

/** What the bill says is done and our books still have under way: news that never reached us. */
export const unsettled = statement<Unsettled, [number]>(
  'bill-rows.unsettled',
  `select b.kind, b.number from bill_rows b
    where b.reconciliation_id = $1 and (
      (b.kind = 'payment' and b.state = 'SUCCESS' and exists (select 1 from payments p where p.reference = b.number and p.status <> 'paid'))
      or (b.kind = 'refund' and exists (select 1 from payment_refunds r where r.number = b.number
            and r.status in ('waiting', 'sent', 'processing', 'abnormal')))
      or (b.kind = 'transfer' and exists (select 1 from payment_transfers t where t.number = b.number
            and t.status in ('created', 'sent', 'processing', 'waiting'))))`,
);

export interface BillTotals extends Record<string, unknown> {
  payments: number;
  paidFen: number;
  refunds: number;
  refundedFen: number;
  feeFen: number;
  transfers: number;
  transferredFen: number;
  others: number;
}

export const totals = statement<BillTotals, [number]>(
  'bill-rows.totals',
  `select count(*) filter (where kind = 'payment' and state = 'SUCCESS')::int as payments,
          coalesce(sum(amount_fen) filter (where kind = 'payment' and state = 'SUCCESS'), 0)::bigint as "paidFen",
          count(*) filter (where kind = 'refund')::int as refunds,
          coalesce(sum(amount_fen) filter (where kind = 'refund'), 0)::bigint as "refundedFen",
          coalesce(sum(fee_fen), 0)::bigint as "feeFen",
          count(*) filter (where kind = 'transfer')::int as transfers,
          coalesce(sum(amount_fen) filter (where kind = 'transfer'), 0)::bigint as "transferredFen",
          count(*) filter (where kind = 'other')::int as others
     from bill_rows where reconciliation_id = $1`,
);
