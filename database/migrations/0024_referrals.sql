-- Who brought whom: codes on posters and shares, touches, and the bindings that come of them.

create table referral_promoters (
  member_id       integer     primary key,                -- up_users.id; foreign key added after Strapi's sync
  disabled_at     timestamptz,
  disabled_reason text,
  disabled_by     text,
  staff_admin_id  integer,                                -- the administrator who this member is: must not review their own money
  created_at      timestamptz not null default now(),
  check ((disabled_at is null) = (disabled_by is null))
);

-- A short code for a promoter and a page: 12 of the alphabet of tickets, 59 bits. WeChat takes 32 signs.
create table referral_scenes (
  scene       text        primary key check (scene ~ '^[2-9A-HJKMNP-TV-Z]{12}$'),
  member_id   integer     not null references referral_promoters (member_id),
  page        text        not null check (length(page) between 1 and 200),
  device_hash bytea,                                      -- HMAC of network address and client, for warnings only
  created_at  timestamptz not null default now(),
  unique (member_id, page)
);

-- Every touch, refused ones too.
create table referral_touches (
  id          bigint      generated always as identity primary key,
  member_id   integer     not null,                       -- who opened it
  promoter_id integer     not null references referral_promoters (member_id),
  scene       text        not null references referral_scenes (scene),
  source      text        not null check (source in ('login', 'touch')),
  outcome     text        not null check (outcome in ('bound', 'kept', 'refused')),
  reason      text,
  device_hash bytea,
  at          timestamptz not null,
  recorded_at timestamptz not null default now(),
  check ((outcome = 'bound') = (reason is null))
);
-- A member is registered once, however often the news of it comes.
create unique index referral_touches_login on referral_touches (member_id) where source = 'login';
create index referral_touches_of_member on referral_touches (member_id, id desc);
create index referral_touches_of_promoter on referral_touches (promoter_id, id desc);

-- Who is whose promoter, and who was when: what is bought is attributed as of its purchase.
create table referral_bindings (
  id          bigint      generated always as identity primary key,
  member_id   integer     not null,
  promoter_id integer     not null references referral_promoters (member_id),
  touch_id    bigint      not null references referral_touches (id),
  mode        text        not null check (mode in ('first', 'last', 'new')),
  touched_at  timestamptz not null,                       -- of the touch that counts now
  from_at     timestamptz not null,
  expires_at  timestamptz,                                -- of the last touch: so long and no longer
  until_at    timestamptz,                                -- somebody else took over, or staff ended it
  check (member_id <> promoter_id),
  check (until_at is null or until_at >= from_at)
);
create unique index referral_bindings_one on referral_bindings (member_id) where until_at is null;
create index referral_bindings_of_promoter on referral_bindings (promoter_id, id desc);
create index referral_bindings_history on referral_bindings (member_id, from_at);
