-- Gifts for points: how many there are, what each member has of them, and every exchange.

-- The editor's number of a published gift, and how many of it are taken. `size` may be lowered under `taken`.
create table gift_stock (
  gift_id text    primary key,                        -- documentId
  size    integer not null check (size >= 0),
  taken   integer not null default 0 check (taken >= 0)
);

-- How many of a gift a member has: exchanges that are neither cancelled nor expired.
create table gift_members (
  gift_id   text    not null,
  member_id integer not null,                         -- up_users.id; foreign key added after Strapi's sync
  taken     integer not null check (taken >= 0),
  primary key (gift_id, member_id)
);

create table gift_exchanges (
  id               bigint      generated always as identity primary key,
  code             text        not null unique check (code ~ '^G[2-9A-HJKMNP-TV-Z]{17}$'),
  short_code       text        not null unique check (short_code ~ '^G[2-9A-HJKMNP-TV-Z]{8}$'),
  gift_id          text        not null,              -- documentId
  member_id        integer     not null,              -- up_users.id; foreign key added after Strapi's sync
  way              text        not null check (way in ('pick-up', 'post')),
  status           text        not null,
  -- What the member was promised, whatever becomes of the gift: names and place in both languages.
  facts            jsonb       not null,
  points           integer     not null check (points >= 1),
  value_fen        integer     check (value_fen >= 0),
  returns_points   boolean     not null,              -- when nobody picks it up
  pick_up_until    timestamptz,
  address          bytea,                             -- sealed JSON: name, phone, region, detail
  address_masked   text,
  address_erased_at timestamptz,
  carrier          text,
  tracking_number  text,
  end_reason       text,                              -- why staff cancelled it
  handed_over_by   text,                              -- inspector:<member id> or admin:<id>
  handed_over_name text,
  created_at       timestamptz not null,
  picked_at        timestamptz,
  shipped_at       timestamptz,
  received_at      timestamptz,
  ended_at         timestamptz,                       -- expired or cancelled
  check (status in ('to_pick_up', 'picked', 'to_ship', 'shipped', 'received', 'expired', 'cancelled')),
  check (status not in ('to_pick_up', 'picked', 'expired') or way = 'pick-up'),
  check (status not in ('to_ship', 'shipped', 'received') or way = 'post'),
  check ((way = 'pick-up') = (pick_up_until is not null)),
  check ((status = 'picked') = (picked_at is not null)),
  check ((status = 'picked') = (handed_over_by is not null)),
  check ((status in ('shipped', 'received')) = (shipped_at is not null)),
  check ((shipped_at is null) = (tracking_number is null)),
  check ((carrier is null) = (tracking_number is null)),
  check ((status = 'received') = (received_at is not null)),
  check ((status in ('expired', 'cancelled')) = (ended_at is not null)),
  check (status <> 'to_ship' or address is not null),
  check (address_erased_at is null or (address is null and address_masked is null))
);
create index gift_exchanges_of_member on gift_exchanges (member_id, id desc);
create index gift_exchanges_of_gift on gift_exchanges (gift_id, id desc);
create index gift_exchanges_by_status on gift_exchanges (status, id);
create index gift_exchanges_due on gift_exchanges (pick_up_until) where status = 'to_pick_up';
create index gift_exchanges_addresses on gift_exchanges (id) where address is not null;
