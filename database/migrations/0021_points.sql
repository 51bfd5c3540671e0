-- Points: a ledger that is only ever added to, and accounts that are its sums.

create table points_accounts (
  member_id integer     primary key,                     -- up_users.id; foreign key added after Strapi's sync
  available integer     not null default 0 check (available >= 0),
  frozen    integer     not null default 0 check (frozen >= 0),
  debt      integer     not null default 0 check (debt >= 0),
  opened_at timestamptz not null default now(),
  -- What is owed is paid with what there is, at once: nobody has points and owes some.
  constraint points_debt_first check (available = 0 or debt = 0)
);

-- One row for each change of an account; what it says are differences.
create table points_entries (
  id          bigint      generated always as identity primary key,
  public_id   uuid        not null unique default gen_random_uuid(),
  member_id   integer     not null references points_accounts (member_id),
  available   integer     not null,
  frozen      integer     not null,
  debt        integer     not null,
  delta       integer     generated always as (available + frozen - debt) stored,
  reason      text        not null check (length(reason) between 1 and 40),
  cause       text        not null check (length(cause) between 1 and 120),
  title       text        not null check (length(title) <= 120),  -- what the member reads; nothing about a person
  ticket_code text,                                      -- the first ticket of a chain of changes of date
  expires_at  timestamptz,                               -- of what it brought; null: never, or nothing
  at          timestamptz not null,
  unique (reason, cause),
  check (available <> 0 or frozen <> 0 or debt <> 0)
);
create index points_entries_of_member on points_entries (member_id, id desc);
create index points_entries_at on points_entries (at);

-- Points that are there, in the lots they came in. The sum of what is left is what is available.
create table points_lots (
  id             bigint      generated always as identity primary key,
  member_id      integer     not null references points_accounts (member_id),
  entry_id       bigint      not null unique references points_entries (id),
  ticket_code    text,
  points         integer     not null check (points > 0),
  left_points    integer     not null check (left_points >= 0),
  expired_points integer     not null default 0 check (expired_points >= 0),
  expires_at     timestamptz,                            -- null: never
  check (left_points + expired_points <= points)
);
create index points_lots_left on points_lots (member_id, expires_at) where left_points > 0;
create index points_lots_of_ticket on points_lots (ticket_code) where ticket_code is not null;
create index points_lots_due on points_lots (expires_at) where left_points > 0 and expires_at is not null;

-- From which lots an entry took. What is given back goes where it came from.
create table points_lot_uses (
  entry_id bigint  not null references points_entries (id),
  lot_id   bigint  not null references points_lots (id),
  points   integer not null check (points > 0),
  primary key (entry_id, lot_id)
);
create index points_lot_uses_of_lot on points_lot_uses (lot_id);

-- What a ticket has brought so far, with all it was changed to: the one row that news about it is applied to.
create table points_tickets (
  origin_code text        primary key,
  member_id   integer     not null references points_accounts (member_id),
  title       text        not null,
  state       text        not null check (state in ('frozen', 'available', 'void')),
  granted     integer     not null check (granted >= 0),
  expired     integer     not null default 0,            -- of what was granted and available
  version     integer     not null default 1 check (version >= 1),
  changed_at  timestamptz not null,
  check (expired between 0 and granted),
  check (state <> 'void' or granted = 0)
);
create index points_tickets_frozen on points_tickets (origin_code) where state = 'frozen';
create index points_tickets_of_member on points_tickets (member_id);

create table points_check_ins (
  member_id integer     not null references points_accounts (member_id),
  day       date        not null,                        -- the venue's
  streak    integer     not null check (streak >= 1),
  points    integer     not null check (points >= 0),
  bonus     integer     not null check (bonus >= 0),     -- of the points: for the streak
  at        timestamptz not null,
  unique (member_id, day)
);

-- Who adjusted an account, and why. The words may be about a person, so they are not in the ledger.
create table points_adjustments (
  entry_id   bigint      primary key references points_entries (id),
  admin_id   integer     not null,
  admin_name text        not null,
  note       text        check (length(note) between 1 and 200),   -- null: erased with its member
  points     integer     not null check (points <> 0),
  day        date        not null,                       -- the venue's
  at         timestamptz not null
);
create index points_adjustments_of_day on points_adjustments (admin_id, day);

create function points_ledger_stays() returns trigger language plpgsql as $$
begin
  raise exception 'entries of points are neither changed nor removed';
end $$;
create trigger points_entries_stay before update or delete on points_entries
  for each row execute function points_ledger_stays();
create trigger points_entries_are_not_emptied before truncate on points_entries
  for each statement execute function points_ledger_stays();
create trigger points_lot_uses_stay before update or delete on points_lot_uses
  for each row execute function points_ledger_stays();
create trigger points_lot_uses_are_not_emptied before truncate on points_lot_uses
  for each statement execute function points_ledger_stays();
