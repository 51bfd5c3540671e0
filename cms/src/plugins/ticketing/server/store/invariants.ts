import { statement } from '../../../../kernel/db';

/** One thing that should not be: `subject` is what a person can look up. */
export interface Violation extends Record<string, unknown> {
  subject: string;
  facts: Record<string, unknown>;
}

/** Counters of slots against the tickets that they count. */
const drift = statement<Violation, []>(
  'invariants.slot-drift',
  `select s.public_id as subject,
          jsonb_build_object('held', s.held, 'sold', s.sold, 'ticketsHeld', coalesce(f.held, 0),
                             'ticketsSold', coalesce(f.sold, 0)) as facts
     from slots s
     left join (
       select e.slot_id,
              sum(e.places) filter (where t.status = 'held') as held,
              sum(e.places) filter (where t.status in ('valid', 'used', 'blocked', 'expired')) as sold
         from entitlements e join tickets t on t.id = e.ticket_id
        where e.slot_id is not null group by e.slot_id
     ) f on f.slot_id = s.id
    where s.held <> coalesce(f.held, 0) or s.sold <> coalesce(f.sold, 0)`,
);

/** Places waited for, against the waiting list. */
const waitingDrift = statement<Violation, []>(
  'invariants.waiting-drift',
  `select s.public_id as subject, jsonb_build_object('waiting', s.waiting, 'entries', coalesce(w.places, 0)) as facts
     from slots s
     left join (select slot_id, sum(places) as places from waiting_list where status = 'waiting' group by slot_id) w
       on w.slot_id = s.id
    where s.waiting <> coalesce(w.places, 0)`,
);

/** Places kept from sale that are not free at all, or that no job will ever offer: the two are committed together. */
const stranded = statement<Violation, []>(
  'invariants.places-stranded',
  `select s.public_id as subject,
          jsonb_build_object('offered', s.offered, 'size', s.size, 'held', s.held, 'sold', s.sold, 'closed', s.closed) as facts
     from slots s
    where s.offered > case when s.closed then 0 else greatest(0, s.size - s.held - s.sold) end
       or (s.offered > 0 and not exists (
             select 1 from graphile_worker.jobs j
              where j.key = 'offer places:' || s.id and j.attempts < j.max_attempts))`,
);

/** Slots fuller than they are large, by more than what was taken already when an editor made them smaller. */
const oversold = statement<Violation, []>(
  'invariants.oversold',
  `select public_id as subject,
          jsonb_build_object('size', size, 'held', held, 'sold', sold, 'beyondSize', beyond_size) as facts
     from slots where held + sold > size + beyond_size`,
);

/** Fen that were paid and are neither a ticket nor on their way back, and have nobody looking at them. */
const lostMoney = statement<Violation, []>(
  'invariants.lost-money',
  `select o.number as subject, jsonb_build_object('ticket', t.code, 'status', t.status, 'amountFen', l.amount_fen) as facts
     from order_lines l join orders o on o.id = l.order_id join tickets t on t.id = l.ticket_id
    where l.order_status = 'paid' and l.amount_fen > 0 and l.refunded_fen = 0
      and t.status in ('held', 'void') and o.attention is null`,
);

/** A ticket that two payments paid for, with nothing given back. A refund that failed waits for a person by itself. */
const paidTwice = statement<Violation, []>(
  'invariants.paid-twice',
  `select t.code as subject, jsonb_build_object('orders', count(*)) as facts
     from order_lines l join tickets t on t.id = l.ticket_id
    where l.order_status = 'paid' and l.amount_fen > 0 and l.refunded_fen = 0
      and not exists (select 1 from refunds r
                       where r.order_id = l.order_id and r.ticket_id = l.ticket_id and r.status = 'failed')
    group by t.id having count(*) > 1`,
);

/** Entitlements whose count of uses is not what the gate recorded. */
const miscounted = statement<Violation, []>(
  'invariants.uses',
  `select t.code as subject, jsonb_build_object('used', e.used, 'recorded', count(u.id)) as facts
     from entitlements e join tickets t on t.id = e.ticket_id
     left join ticket_uses u on u.entitlement_id = e.id and u.undone_at is null
    group by t.id, e.id having e.used <> count(u.id)`,
);

/** Payments that WeChat Pay confirmed and whose order does not know. */
const unapplied = statement<Violation, []>(
  'invariants.unapplied-payments',
  `select p.reference as subject, jsonb_build_object('status', o.status) as facts
     from payments p left join orders o on o.number = p.reference
    where p.status = 'paid' and o.status is distinct from 'paid'`,
);

/** Refunds of which the two sides, tickets and WeChat Pay, say different things. */
const refundsDiffer = statement<Violation, []>(
  'invariants.refunds-differ',
  `select r.number as subject, jsonb_build_object('refund', r.status, 'provider', p.status) as facts
     from refunds r left join payment_refunds p on p.number = r.number
    where r.amount_fen > 0
      and ((r.status = 'submitted' and coalesce(p.status, 'none') not in ('waiting', 'sent', 'processing'))
        or (r.status in ('success', 'abnormal', 'failed') and p.status is distinct from r.status))`,
);

/** Payments whose sum on the way back is not that of their refunds. */
const refundSums = statement<Violation, []>(
  'invariants.refund-sums',
  `select p.reference as subject,
          jsonb_build_object('refundingFen', p.refunding_fen, 'refundsFen', coalesce(r.fen, 0)) as facts
     from payments p
     left join (select reference, sum(amount_fen) as fen from payment_refunds where status <> 'failed' group by 1) r
       on r.reference = p.reference
    where p.refunding_fen <> coalesce(r.fen, 0)`,
);

export const invariants = {
  drift,
  oversold,
  waitingDrift,
  stranded,
  lostMoney,
  paidTwice,
  miscounted,
  unapplied,
  refundsDiffer,
  refundSums,
};
