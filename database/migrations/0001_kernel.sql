-- What every plugin leans on: answers kept for repeated writes, timers that run once, things that need a person.

-- One row for each write that came with an Idempotency-Key; written in the transaction of the write itself.
create table idempotency_keys (
  member_id   integer     not null,
  key         text        not null check (length(key) between 1 and 128),
  fingerprint text        not null,
  answer      jsonb,
  created_at  timestamptz not null default now(),
  primary key (member_id, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

-- Lease of one firing of one timer: the process that inserts the row runs it, the others do not.
create table timer_runs (
  name       text        not null,
  fire_key   text        not null,
  claimed_at timestamptz not null default now(),
  primary key (name, fire_key)
);

-- Which process a worker of the job queue lives in. A process is alive while PostgreSQL sees a connection of that
-- name; jobs locked by a worker of a dead one are unlocked (graphile-worker itself would wait four hours).
create table job_workers (
  worker_id    text        primary key,
  process_name text        not null,
  started_at   timestamptz not null default now()
);

-- Everything that needs a person. One open item for each (kind, subject).
create table attention_items (
  id          bigint      generated always as identity primary key,
  kind        text        not null,
  subject     text        not null,
  facts       jsonb       not null default '{}',
  created_at  timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by text,
  resolution  text,
  check ((resolved_at is null) = (resolution is null))
);
create unique index attention_items_one_open on attention_items (kind, subject) where resolved_at is null;
