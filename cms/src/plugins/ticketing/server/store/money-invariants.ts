import { statement } from '../../../../kernel/db';
import type { Violation } from './invariants';

/** Orders that do not cost what their tickets cost. */
const orderSums = statement<Violation, []>(
  'invariants.order-sums',
  `select o.number as subject, jsonb_build_object('amountFen', o.amount_fen, 'linesFen', coalesce(sum(l.amount_fen), 0)) as facts
     from orders o left join order_lines l on l.order_id = o.id
    group by o.id having o.amount_fen <> coalesce(sum(l.amount_fen), 0)`,
);

/** Packages whose parts are not worth what was paid for the whole. */
const shareSums = statement<Violation, []>(
  'invariants.share-sums',
  `select t.code as subject, jsonb_build_object('priceFen', t.price_fen, 'sharesFen', sum(e.share_fen)) as facts
     from tickets t join entitlements e on e.ticket_id = t.id
    group by t.id having t.price_fen <> sum(e.share_fen)`,
);

/** Tickets that still open a gate although every fen paid for them is on its way back. */
const givenAway = statement<Violation, []>(
  'invariants.given-away',
  `select t.code as subject, jsonb_build_object('paidFen', sum(l.amount_fen), 'refundedFen', sum(l.refunded_fen)) as facts
     from tickets t join order_lines l on l.ticket_id = t.id and l.order_status = 'paid'
    where t.status in ('valid', 'blocked') and t.price_fen > 0 and t.replaces_id is null
    group by t.id having sum(l.refunded_fen) >= sum(l.amount_fen)`,
);

/** Lines of which more goes back than was set aside for it: the CHECK on a line sees only what is set aside. */
const refundsAboveLine = statement<Violation, []>(
  'invariants.refunds-above-line',
  `select o.number as subject,
          jsonb_build_object('ticketId', l.ticket_id, 'refundedFen', l.refunded_fen, 'refundsFen', sum(r.amount_fen)) as facts
     from refunds r join order_lines l on l.order_id = r.order_id and l.ticket_id = r.ticket_id
     join orders o on o.id = l.order_id
    where r.status not in ('rejected', 'failed')
    group by o.id, l.order_id, l.ticket_id having sum(r.amount_fen) > l.refunded_fen`,
);

/** Orders that count as paid while WeChat Pay's side of the house has seen no money. */
const unfounded = statement<Violation, []>(
  'invariants.unfounded-orders',
  `select o.number as subject, jsonb_build_object('payment', p.status, 'amountFen', o.amount_fen) as facts
     from orders o join payments p on p.reference = o.number
    where o.status = 'paid' and p.status <> 'paid'`,
);

/** Tickets whose day was changed and that nothing took the place of. */
const changedToNothing = statement<Violation, []>(
  'invariants.changed-to-nothing',
  `select t.code as subject, jsonb_build_object('priceFen', t.price_fen) as facts from tickets t
    where t.status = 'changed' and not exists (
      select 1 from tickets n where n.replaces_id = t.id and n.status not in ('held', 'void'))`,
);

/** Tickets that are good for something although another took their place: two visits for one price. */
const twoForOne = statement<Violation, []>(
  'invariants.two-for-one',
  `select t.code as subject, jsonb_build_object('status', t.status, 'replacedBy', n.code) as facts
     from tickets t join tickets n on n.replaces_id = t.id and n.status not in ('held', 'void')
    where t.status <> 'changed'`,
);

/**
 * Tickets whose day was changed, whose price is not what was paid over all the tickets they came from, less the
 * differences that went back on the way and what was paid in vain.
 */
const chainSums = statement<Violation, []>(
  'invariants.chain-sums',
  `with recursive chain as (
     select id as last_id, id, replaces_id from tickets
      where replaces_id is not null and status not in ('held', 'void', 'changed')
     union all
     select c.last_id, b.id, b.replaces_id from chain c join tickets b on b.id = c.replaces_id
   ), back as (
     select order_id, ticket_id, sum(amount_fen) as fen from refunds
      where cause in ('changed', 'paid-late', 'paid-twice', 'change-lapsed') and status <> 'rejected' and retry_of is null
      group by 1, 2
   )
   select t.code as subject,
          jsonb_build_object('priceFen', t.price_fen, 'paidFen', sum(l.amount_fen), 'backFen', sum(b.fen)) as facts
     from chain c join tickets t on t.id = c.last_id
     join order_lines l on l.ticket_id = c.id and l.order_status = 'paid'
     left join back b on b.order_id = l.order_id and b.ticket_id = l.ticket_id
    group by t.id having t.price_fen <> sum(l.amount_fen) - coalesce(sum(b.fen), 0)`,
);

/** What must add up to the fen, and who got what for which money. */
export const moneyInvariants = {
  orderSums,
  shareSums,
  givenAway,
  refundsAboveLine,
  unfounded,
  changedToNothing,
  twoForOne,
  chainSums,
};
