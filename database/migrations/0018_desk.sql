-- What staff look for at the desk: by name, by the end of a phone number, by product, by state, by day of order.
-- Every condition of the search has an index of its own; see store/ticket-search.ts for what leans on which.

-- "C" compares signs by their code points, so that the names that begin with something are one range of the index.
create index tickets_by_name on tickets (visitor_name collate "C", id) where visitor_name is not null;
create index tickets_by_phone_end on tickets (right(visitor_phone, 4), id) where visitor_phone is not null;
create index tickets_of_product on tickets (product_id, id);
-- The states that few tickets are in: looking for the last twenty of them must not read all the others.
create index tickets_rare on tickets (status, id) where status in ('refunding', 'blocked', 'changed', 'expired');

create index orders_created on orders (created_at, id);
create index orders_attention on orders (id) where attention is not null;

-- For the page of an order.
create index if not exists refunds_of_line on refunds (order_id, ticket_id);
create index payment_notifications_of_reference on payment_notifications (reference);
create index attention_items_of_subject on attention_items (subject);
create index attention_items_resolved on attention_items (resolved_at) where resolved_at is not null;
