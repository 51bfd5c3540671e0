-- Refunding slots or a whole day at once (a storm): one row for a run, one for each ticket or entry that it touches.

create table mass_refunds (
  id          bigint      generated always as identity primary key,
  number      text        not null unique check (number ~ '^M[0-9A-Z]{6,31}$'),
  status      text        not null check (status in ('running', 'paused', 'done')),
  visit_date  date        not null,
  selection   jsonb       not null,                      -- which tickets and by which terms, as it was confirmed
  shown       jsonb       not null,                      -- rows of the dry run that was confirmed
  reason      text        not null,                      -- what visitors read
  actor_id    text        not null,
  actor_name  text        not null,                      -- as it was then: people leave
  started_at  timestamptz not null,                      -- tiers are reckoned at this instant, however long it runs
  finished_at timestamptz,
  check ((status = 'done') = (finished_at is not null))
);
create index mass_refunds_unfinished on mass_refunds (id) where status <> 'done';

create table mass_refund_items (
  id            bigint      generated always as identity primary key,
  run_id        bigint      not null references mass_refunds (id),
  ticket_id     bigint      references tickets (id),
  waiting_id    bigint      references waiting_list (id),
  shown_fen     integer     not null default 0 check (shown_fen >= 0),   -- what the dry run said goes back
  status        text        not null default 'waiting' check (status in ('waiting', 'done', 'skipped', 'failed')),
  action        text        check (action in ('refund', 'release', 'give-up', 'end-waiting')),
  reason        text,                                    -- why it was skipped or failed: an error code
  refund_number text        unique references refunds (number),
  attempts      integer     not null default 0,
  next_at       timestamptz not null,                    -- when it is tried (again)
  settled_at    timestamptz,
  check (num_nonnulls(ticket_id, waiting_id) = 1),
  check ((status = 'waiting') = (settled_at is null)),
  check (status not in ('skipped', 'failed') or reason is not null),
  check ((status = 'done') = (action is not null)),
  check (refund_number is null or action = 'refund'),
  unique (run_id, ticket_id),
  unique (run_id, waiting_id)
);
-- Two runs never have the same ticket in hand.
create unique index mass_refund_items_one_waiting on mass_refund_items (ticket_id) where status = 'waiting';
create index mass_refund_items_due on mass_refund_items (next_at, id) where status = 'waiting';

create index if not exists refunds_of_ticket on refunds (ticket_id, id);
