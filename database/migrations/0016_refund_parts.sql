-- One request may need several refunds: a ticket whose day was changed is paid by the lines of the whole chain, and
-- money goes back the way it came. One that failed for good may be made again under a number of its own.

alter table refunds
  add column for_ticket_id bigint references tickets (id),         -- the ticket given back, unless it is the line's own
  add column part_of       text   references refunds (number),     -- the first refund of the same request
  add column retry_of      text   unique references refunds (number),  -- the failed one that this one makes again
  add constraint refunds_not_their_own_part check (part_of <> number and retry_of <> number);
create index refunds_of_request on refunds (part_of) where part_of is not null;
create index refunds_for_ticket on refunds (for_ticket_id) where for_ticket_id is not null;
create index refunds_of_ticket on refunds (ticket_id);

-- A difference that a change of date gives back, and what staff give for goodwill, may be on their way when the ticket
-- itself is given back. The sum is bounded by the line all the same.
drop index refunds_one_under_way;
create unique index refunds_one_under_way on refunds (order_id, ticket_id)
  where status in ('requested', 'approved', 'submitted', 'abnormal') and cause not in ('changed', 'goodwill');
