-- Stock, tickets, orders, refunds and the gate. The promises are in docs; the guards are here.

create table slots (
  id         bigint      generated always as identity primary key,
  public_id  text        not null unique,
  pool_id    text        not null,                       -- documentId of the pool
  visit_date date        not null,                       -- the venue's day
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  whole_day  boolean     not null,
  size       integer     not null check (size >= 0),
  held       integer     not null default 0 check (held >= 0),
  sold       integer     not null default 0 check (sold >= 0),
  closed     boolean     not null default false,
  updated_at timestamptz not null default now(),
  check (ends_at > starts_at),
  unique (pool_id, starts_at)
) with (fillfactor = 50);                                -- hot rows: leave room for heap-only updates
create index slots_of_day on slots (pool_id, visit_date);

create table tickets (
  id               bigint      generated always as identity primary key,
  code             text        not null unique check (code ~ '^[2-9A-HJKMNP-TV-Z]{17}$'),
  short_code       text        not null unique check (short_code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'),
  member_id        integer     not null,                 -- up_users.id; foreign key added after Strapi's sync
  product_id       text        not null,                 -- documentId
  product_slug     text        not null,
  product_title    text        not null,
  status           text        not null check (status in
                     ('held', 'valid', 'used', 'void', 'refunding', 'refunded', 'changed', 'blocked', 'expired')),
  price_fen        integer     not null check (price_fen >= 0),
  visit_date       date,
  hold_expires_at  timestamptz,
  hold_limit_at    timestamptz,                          -- a hold is never extended beyond this instant
  valid_until      timestamptz,
  visitor_name     text,
  visitor_phone    text,
  document_type    text,
  document_cipher  bytea,                                -- AES-256-GCM: nonce, tag, text
  document_hash    bytea,                                -- HMAC-SHA256 for search and uniqueness
  document_masked  text,
  one_per_document boolean     not null default false,
  terms            jsonb       not null,                 -- rules frozen at purchase: gate, refund tiers, rewards
  created_at       timestamptz not null default now(),
  paid_at          timestamptz,
  ended_at         timestamptz,                          -- used up, void, refunded, changed or expired
  check (status <> 'held' or (hold_expires_at is not null and hold_limit_at >= hold_expires_at)),
  check (status not in ('valid', 'used') or paid_at is not null)
);
create index tickets_of_member on tickets (member_id, id desc);
create index tickets_held on tickets (hold_expires_at) where status = 'held';
create index tickets_of_day on tickets (visit_date, status);
create index tickets_by_phone on tickets (visitor_phone) where visitor_phone is not null;
create unique index tickets_one_per_document on tickets (product_id, visit_date, document_hash)
  where one_per_document and status in ('held', 'valid', 'used', 'refunding', 'blocked');

-- What one ticket opens. A plain ticket has one; a package one for each gate or pool.
create table entitlements (
  id        bigint   generated always as identity primary key,
  ticket_id bigint   not null references tickets (id),
  position  smallint not null check (position >= 0),
  title     text     not null,
  pool_id   text,
  slot_id   bigint   references slots (id),
  places    integer  not null check (places >= 0),       -- how many of the slot's places it takes
  gates     text[]   not null default '{}',              -- empty: every gate
  uses      integer  not null check (uses >= 1),
  used      integer  not null default 0,
  share_fen integer  not null check (share_fen >= 0),
  unique (ticket_id, position),
  check (used between 0 and uses)
);
create index entitlements_of_slot on entitlements (slot_id) where slot_id is not null;

create table orders (
  id             bigint      generated always as identity primary key,
  number         text        not null unique check (number ~ '^[0-9A-Za-z]{6,32}$'),  -- WeChat's out_trade_no
  member_id      integer     not null,
  status         text        not null check (status in ('open', 'paid', 'closed')),
  amount_fen     integer     not null check (amount_fen >= 0),
  expires_at     timestamptz not null,
  created_at     timestamptz not null default now(),
  paid_at        timestamptz,
  closed_at      timestamptz,
  transaction_id text        unique,
  attention      text,
  attention_at   timestamptz,
  sweep_at       timestamptz not null,                   -- when the sweep looks at it next
  sweep_attempts integer     not null default 0,
  unique (id, status),
  check ((attention is null) = (attention_at is null)),
  check (status <> 'paid' or paid_at is not null)
);
create index orders_of_member on orders (member_id, id desc);
create index orders_due on orders (sweep_at) where status = 'open';

-- Which tickets an order was for, for ever. order_status follows the order by itself (on update cascade),
-- so that "a ticket is in at most one open order" can be a partial unique index.
create table order_lines (
  order_id     bigint  not null,
  ticket_id    bigint  not null references tickets (id),
  amount_fen   integer not null check (amount_fen >= 0),
  refunded_fen integer not null default 0,
  order_status text    not null,
  primary key (order_id, ticket_id),
  foreign key (order_id, order_status) references orders (id, status) on update cascade,
  check (refunded_fen between 0 and amount_fen)          -- the sum of refunds never exceeds what was paid
);
create unique index order_lines_one_open on order_lines (ticket_id) where order_status = 'open';
create index order_lines_of_ticket on order_lines (ticket_id);

create table refunds (
  id           bigint      generated always as identity primary key,
  number       text        not null unique check (number ~ '^[0-9A-Za-z]{6,64}$'),    -- WeChat's out_refund_no
  order_id     bigint      not null,
  ticket_id    bigint      not null,
  amount_fen   integer     not null check (amount_fen >= 0),
  fee_fen      integer     not null default 0 check (fee_fen >= 0),
  status       text        not null check (status in
                 ('requested', 'approved', 'rejected', 'submitted', 'success', 'abnormal', 'failed')),
  cause        text        not null,
  reason       text,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  foreign key (order_id, ticket_id) references order_lines (order_id, ticket_id)
);
-- Per order line, not per ticket: a ticket paid twice may have both payments on their way back.
create unique index refunds_one_under_way on refunds (order_id, ticket_id)
  where status in ('requested', 'approved', 'submitted', 'abnormal');

-- Every attempt at a gate, refused ones too. The answer is kept: the same (device, key) gets it again.
create table scans (
  id             bigint      generated always as identity primary key,
  public_id      text        not null unique,
  device         text        not null check (length(device) between 1 and 64),
  key            text        not null check (length(key) between 1 and 64),
  gate           text        not null,
  inspector_id   integer     not null,
  ticket_id      bigint      references tickets (id),
  entitlement_id bigint      references entitlements (id),
  code_kind      text        not null check (code_kind in ('static', 'live', 'typed', 'unknown')),
  head_count     integer     not null check (head_count >= 1),
  admitted       boolean     not null,
  reason         text,
  answer         jsonb       not null,
  scanned_at     timestamptz not null,
  recorded_at    timestamptz not null default now(),
  unique (device, key),
  check (admitted = (reason is null))
);
create index scans_of_ticket on scans (ticket_id, id) where ticket_id is not null;
create index scans_of_gate on scans (gate, scanned_at);

-- One row for each use of an entitlement; the numbers of uses that stand can exist only once.
create table ticket_uses (
  id             bigint      generated always as identity primary key,
  ticket_id      bigint      not null references tickets (id),
  entitlement_id bigint      not null references entitlements (id),
  use_no         integer     not null check (use_no >= 1),
  scan_id        bigint      not null references scans (id),
  used_at        timestamptz not null,
  undone_at      timestamptz
);
create unique index ticket_uses_once on ticket_uses (ticket_id, entitlement_id, use_no) where undone_at is null;
