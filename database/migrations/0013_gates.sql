-- Gates: devices, exits, entries without network, undoing; and what changed, for gates that keep a list of their own.

-- A phone or tablet that staff registered. Its token is an extra beside the inspector's login, and can be taken away.
create table gate_devices (
  id               bigint      generated always as identity primary key,
  public_id        text        not null unique,
  name             text        not null check (length(name) between 1 and 40),
  gates            text[]      not null default '{}',    -- slugs; empty: every gate
  code_hash        bytea       unique,                   -- SHA-256 of the one-time code while it waits for its device
  code_expires_at  timestamptz,
  token_hash       bytea       unique,                   -- SHA-256; kept when revoked, so that the device is told why
  token_expires_at timestamptz,
  created_by       text        not null,
  created_at       timestamptz not null default now(),
  registered_at    timestamptz,
  revoked_at       timestamptz,
  revoked_by       text,
  revoke_reason    text,
  check ((code_hash is null) = (code_expires_at is null)),
  check ((token_hash is null) = (token_expires_at is null)),
  check ((token_hash is null) = (registered_at is null)),
  check ((revoked_at is null) = (revoked_by is null))
);

-- When a device was last heard of, registered or not. One that has a list and is silent may be letting people in.
create table gate_presence (
  device         text        primary key check (length(device) between 1 and 64),
  gate_device_id bigint      references gate_devices (id),
  gate           text        not null,
  inspector_id   integer     not null,                   -- up_users.id; foreign key added after Strapi's sync
  seen_at        timestamptz not null,
  synced_at      timestamptz,                            -- it had the whole list then
  queued         integer     not null default 0 check (queued >= 0),  -- scans that wait there, by its own word
  left_at        timestamptz                             -- signed off: it has sent everything and forgotten the list
);

alter table scans
  add column direction      text    not null default 'in' check (direction in ('in', 'out')),
  add column offline        boolean not null default false,
  add column conflict       text,                        -- why an entry without network should not have been
  add column beyond         integer not null default 0 check (beyond >= 0),  -- people who entered without a use for them
  add column id_checked     boolean not null default false,
  add column gate_device_id bigint  references gate_devices (id),
  add column admin_id       integer,                     -- scanned in the admin
  add column undone_at      timestamptz,
  add column undone_by      text,
  add column undo_answer    jsonb,
  alter column inspector_id drop not null,
  add constraint scans_by_one check ((inspector_id is null) <> (admin_id is null)),
  add constraint scans_conflict_offline check (offline or (conflict is null and beyond = 0)),
  add constraint scans_beyond_is_conflict check (beyond = 0 or conflict is not null),
  add constraint scans_undone check ((undone_at is null) = (undone_by is null)
                                     and (undone_at is null) = (undo_answer is null));
create index scans_conflicts on scans (id) where conflict is not null;

-- Who wrote a paid ticket last. A gate without network asks for what changed since it asked: every transaction that was
-- not finished then has a number at or above that moment's pg_snapshot_xmin, however late it commits; no clock and no
-- sequence can say as much, because they are read before the commit.
alter table tickets add column changed_xid xid8;
alter table entitlements add column changed_xid xid8;
create index tickets_changed on tickets (changed_xid) where changed_xid is not null;
create index entitlements_changed on entitlements (changed_xid) where changed_xid is not null;

create function note_writer() returns trigger language plpgsql as $$
begin
  new.changed_xid := pg_current_xact_id();
  return new;
end $$;
-- Held tickets open no gate: the crowd that holds and gives up pays nothing for this.
create trigger tickets_note_writer before insert or update on tickets
  for each row when (new.paid_at is not null) execute function note_writer();
create trigger entitlements_note_writer before update on entitlements
  for each row execute function note_writer();

-- The list of a day: the tickets of its date, and those that are good on any.
create index tickets_for_gate on tickets (visit_date, id) where paid_at is not null;
create index tickets_open on tickets (id) where visit_date is null and status = 'valid';
