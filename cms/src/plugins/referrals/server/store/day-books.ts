import { statement } from '../../../../kernel/db';

export interface DifferenceRow extends Record<string, unknown> {
  kind: string;
  number: string;
  facts: Record<string, unknown>;
}

/**
 * Transfers of a day against withdrawals. Of WeChat Pay's transfers only those with a number like ours can be meant.
 */
export const transfers = statement<DifferenceRow, [string[], number[], Date, Date]>(
  'referrals.day-books-transfers',
  `with theirs as (select * from unnest($1::text[], $2::int[]) as t(number, amount_fen))
   select case when w.id is null then 'transfer-without-withdrawal' else 'withdrawal-differs' end as kind, t.number,
          jsonb_build_object('transferFen', t.amount_fen, 'withdrawalFen', w.amount_fen, 'status', w.status) as facts
     from theirs t left join referral_withdrawals w on w.number = t.number
    where w.id is null or w.status <> 'paid' or w.amount_fen <> t.amount_fen
   union all
   select 'withdrawal-without-transfer', w.number,
          jsonb_build_object('withdrawalFen', w.amount_fen, 'status', w.status)
     from referral_withdrawals w
    where w.status = 'paid' and w.method = 'transfer' and w.ended_at >= $3 and w.ended_at < $4
      and not exists (select 1 from theirs t where t.number = w.number)`,
);
