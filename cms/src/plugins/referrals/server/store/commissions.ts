import { statement } from '../../../../kernel/db';
import type { CommissionState } from '../rules/commission';

export interface FrozenRule {
  /** Binding that led to it: how and since when. */
  binding: string;
  boundAt: string;
  /** Of the ticket's commission. */
  percent: number;
  freezeDays: number;
}

export interface CommissionRow extends CommissionState, Record<string, unknown> {
  id: number;
  originCode: string;
  ticketCode: string;
  level: 1 | 2;
  promoterId: number;
  amountFen: number;
  rule: FrozenRule;
  refused: string | null;
  step: number;
}

const COLUMNS = `id, origin_code as "originCode", ticket_code as "ticketCode", level, promoter_id as "promoterId",
  amount_fen as "amountFen", counted_fen as "countedFen", status, rule, refused, step,
  confirmed_at as "confirmedAt", due_at as "dueAt"`;

/** News of one ticket is applied one after the other; there may be no row to lock yet. */
export const lockTicket = statement<Record<string, never>, [string]>(
  'referrals.commissions-lock-ticket',
  `select pg_advisory_xact_lock(hashtext('referral_commissions'), hashtext($1))`,
);

export const ofTicket = statement<CommissionRow, [string]>(
  'referrals.commissions-of-ticket',
  `select ${COLUMNS} from referral_commissions where origin_code = $1 order by level`,
);

type NewCommission = [
  originCode: string,
  level: 1 | 2,
  ticketCode: string,
  followerId: number,
  promoterId: number,
  orderNumber: string,
  productSlug: string,
  productTitle: string,
  rule: string,
  paidFen: number,
  amountFen: number,
  refused: string | null,
  paidAt: Date,
];

/** Frozen with nothing in the books yet: as if void. */
export const insert = statement<CommissionRow, NewCommission>(
  'referrals.commissions-insert',
  `insert into referral_commissions (origin_code, level, ticket_code, follower_id, promoter_id, order_number,
     product_slug, product_title, rule, paid_fen, amount_fen, counted_fen, status, refused, paid_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11, 0, 'void', $12, $13)
   returning ${COLUMNS}`,
);

type Moved = [
  id: number,
  ticketCode: string,
  status: string,
  countedFen: number,
  confirmedAt: Date | null,
  dueAt: Date | null,
  at: Date,
];

/** The row is locked by its ticket. Answers the number of this step. */
export const move = statement<{ step: number }, Moved>(
  'referrals.commissions-move',
  `update referral_commissions
      set ticket_code = $2, status = $3, counted_fen = $4, confirmed_at = $5, due_at = $6, step = step + 1, updated_at = $7
    where id = $1 returning step`,
);

export const setTicket = statement<Record<string, never>, [number, string]>(
  'referrals.commissions-set-ticket',
  'update referral_commissions set ticket_code = $2 where id = $1 and ticket_code <> $2',
);

/** Tickets whose freeze is over, by the commission after which to go on. */
export const due = statement<{ id: number; ticketCode: string; dueAt: Date }, [Date, number, number]>(
  'referrals.commissions-due',
  `select id, ticket_code as "ticketCode", due_at as "dueAt" from referral_commissions
    where status = 'confirmed' and due_at <= $1 and id > $2 order by id limit $3`,
);

export interface CommissionListRow extends Record<string, unknown> {
  ticketCode: string;
  slug: string;
  title: string;
  buyer: string | null;
  level: 1 | 2;
  amountFen: number;
  paidFen: number;
  status: 'pending' | 'confirmed' | 'available' | 'void' | 'taken-back';
  at: Date;
  availableAt: Date | null;
  total: number;
}

/**
 * A promoter's records, the newest on top: commissions, and as rows of their own what was taken back later.
 * A void commission shows what it would have been.
 */
export const listOfPromoter = statement<
  CommissionListRow,
  [memberId: number, status: string | null, limit: number, offset: number]
>(
  'referrals.commissions-of-promoter',
  `with records as (
     select c.id, c.ticket_code, c.product_slug, c.product_title, c.follower_id, c.level, c.paid_fen, c.paid_at as at,
            case when taken.id is not null then c.amount_fen when c.status = 'void' then c.amount_fen else c.counted_fen end as amount_fen,
            case when taken.id is not null and c.status = 'void' then 'available' else c.status end as status,
            c.due_at, 0 as part
       from referral_commissions c
       left join lateral (select e.id from commission_entries e
                           where e.commission_id = c.id and e.kind = 'taken-back' limit 1) taken on true
      where c.promoter_id = $1 and c.refused is null
     union all
     select c.id, c.ticket_code, c.product_slug, c.product_title, c.follower_id, c.level, c.paid_fen, e.at,
            e.amount_fen, 'taken-back', null, 1
       from commission_entries e join referral_commissions c on c.id = e.commission_id
      where e.member_id = $1 and e.kind = 'taken-back'
   ), chosen as (select * from records where $2::text is null or status = $2)
   select r.ticket_code as "ticketCode", r.product_slug as slug, r.product_title as title, u.nickname as buyer, r.level,
          r.amount_fen as "amountFen", r.paid_fen as "paidFen", r.status, r.at, r.due_at as "availableAt",
          (select count(*)::int from chosen) as total
     from chosen r join up_users u on u.id = r.follower_id
    order by r.at desc, r.id desc, r.part desc limit $3 offset $4`,
);
