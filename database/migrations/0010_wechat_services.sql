-- The mini-program's server API at WeChat: the account's token, pictures of codes, messages sent, deliveries reported.

-- One row for each app: the access token that all processes share. One process at a time asks WeChat for a new one,
-- by lease and not by a lock, since a lock would have to be held over the network.
create table wechat_tokens (
  app_id           text        primary key,
  sealed           bytea,                                -- AES-256-GCM; null before the first
  expires_at       timestamptz,
  forced_at        timestamptz,                          -- WeChat takes 20 forced refreshes a day, 30 s apart
  refreshing_until timestamptz not null default '-infinity',
  check ((sealed is null) = (expires_at is null))
);

-- Pictures of mini-program codes. WeChat draws the same again, so the oldest may go.
create table mini_codes (
  page         text        not null,
  scene        text        not null check (length(scene) between 1 and 32),
  version      text        not null,                     -- a code opens the release, trial or develop version
  content_type text        not null,
  bytes        bytea       not null check (length(bytes) between 1 and 1048576),
  made_at      timestamptz not null,
  primary key (page, scene, version)
);
create index mini_codes_age on mini_codes (made_at);

-- One row for each message; nothing of what it says and nobody's name.
create table wechat_messages (
  id         bigint      generated always as identity primary key,
  member_id  integer     not null,
  kind       text        not null,
  cause      text        not null,                       -- what it is about: an order, a ticket and a day
  state      text        not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'failed')),
  attempts   integer     not null default 0,
  error_code integer,                                    -- WeChat's errcode of the last attempt
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  unique (kind, cause),
  check ((state = 'waiting') = (settled_at is null))
);
create index wechat_messages_member on wechat_messages (member_id);
create index wechat_messages_age on wechat_messages (created_at);

-- One row for each payment whose goods WeChat must be told are delivered.
create table wechat_deliveries (
  reference      text        primary key,                -- out_trade_no
  transaction_id text        not null,
  member_id      integer     not null,
  description    text        not null,
  state          text        not null default 'waiting' check (state in ('waiting', 'uploaded', 'failed')),
  attempts       integer     not null default 0,
  error_code     integer,
  created_at     timestamptz not null default now(),
  settled_at     timestamptz,
  check ((state = 'waiting') = (settled_at is null))
);
