-- Wishes. They reserve nothing; checking out turns them into held tickets.
create table cart_items (
  id         bigint      generated always as identity primary key,
  public_id  text        not null unique,
  member_id  integer     not null,
  product_id text        not null,                 -- documentId
  visit_date date,
  slot_id    text,                                 -- public id of the slot
  visitor    bytea,                                -- sealed JSON: it may hold an ID document
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index cart_items_of_member on cart_items (member_id, id);
