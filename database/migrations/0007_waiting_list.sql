-- Members who wait for places of a slot that is sold out, and the places that are set aside for them.

alter table slots
  add column waiting integer not null default 0 check (waiting >= 0),   -- places that members wait for
  add column offered integer not null default 0 check (offered >= 0),   -- free places kept from sale for them
  add constraint slots_offered_waited check (offered <= waiting);

-- One entry waits for all its tickets together.
create table waiting_list (
  id            bigint      generated always as identity primary key,   -- the line: first come, first served
  public_id     text        not null unique,
  member_id     integer     not null,                 -- up_users.id; foreign key added after Strapi's sync
  product_id    text        not null,                 -- documentId
  product_slug  text        not null,
  product_title text        not null,
  slot_id       bigint      not null references slots (id),
  channel       text        not null check (channel in ('mini-program', 'h5', 'window', 'partner')),
  ticket_count  integer     not null check (ticket_count >= 1),
  places        integer     not null check (places >= 1),
  lines         bytea,                                -- sealed JSON: visitors with their documents
  status        text        not null check (status in
                  ('waiting', 'offered', 'taken', 'lapsed', 'left', 'expired', 'failed')),
  reason        text,                                 -- why it failed: an error code
  ticket_codes  text[]      not null default '{}',    -- the held tickets that it was offered
  offered_until timestamptz,
  closes_at     timestamptz not null,                 -- the product's cut-off: no offer after it
  created_at    timestamptz not null,
  ended_at      timestamptz,
  check ((status = 'waiting') = (lines is not null)), -- visitors are forgotten as soon as nobody needs them here
  check ((status = 'failed') = (reason is not null)),
  check (status not in ('offered', 'taken', 'lapsed')
         or (offered_until is not null and cardinality(ticket_codes) = ticket_count)),
  check ((status in ('waiting', 'offered')) = (ended_at is null))
);
create unique index waiting_list_once on waiting_list (member_id, product_id, slot_id)
  where status in ('waiting', 'offered');
create index waiting_list_line on waiting_list (slot_id, id) where status = 'waiting';
create index waiting_list_due on waiting_list (closes_at) where status = 'waiting';
create index waiting_list_of_member on waiting_list (member_id, id desc);
create index waiting_list_of_tickets on waiting_list using gin (ticket_codes) where status = 'offered';
