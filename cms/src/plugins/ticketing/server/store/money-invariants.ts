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
    where t.status in ('valid', 'blocked') and t.price_fen > 0
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

/** What must add up to the fen, and who got what for which money. */
export const moneyInvariants = { orderSums, shareSums, givenAway, refundsAboveLine, unfounded };
