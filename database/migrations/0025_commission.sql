-- What promoters earn: one commission for a ticket and level, a ledger of every change, an account that is its sum.

create table referral_commissions (
  id            bigint      generated always as identity primary key,
  origin_code   text        not null,                     -- the first ticket of a chain of changes of date
  level         smallint    not null check (level in (1, 2)),
  ticket_code   text        not null,                     -- the one that stands for it now
  follower_id   integer     not null,                     -- who bought
  promoter_id   integer     not null references referral_promoters (member_id),
  order_number  text        not null,
  product_slug  text        not null,
  product_title text        not null,
  rule          jsonb       not null,                     -- frozen: binding, percent of the level, days of freeze
  paid_fen      integer     not null check (paid_fen >= 0),
  amount_fen    integer     not null check (amount_fen >= 0),   -- frozen at purchase
  counted_fen   integer     not null check (counted_fen between 0 and amount_fen), -- what of it counts now
  status        text        not null check (status in ('pending', 'confirmed', 'available', 'void')),
  refused       text,                                     -- why nobody earns anything with it
  paid_at       timestamptz not null,
  confirmed_at  timestamptz,
  due_at        timestamptz,                              -- available from then on
  step          integer     not null default 0,           -- one for each entry of the ledger
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  unique (origin_code, level),
  check (follower_id <> promoter_id or refused is not null),
  check (status <> 'void' or counted_fen = 0),
  check (refused is null or (status = 'void' and amount_fen = 0)),
  check ((status in ('confirmed', 'available')) = (confirmed_at is not null)),
  check ((confirmed_at is null) = (due_at is null))
);
create index referral_commissions_of_promoter on referral_commissions (promoter_id, paid_at desc, id desc);
create index referral_commissions_of_follower on referral_commissions (follower_id, id desc);
create index referral_commissions_due on referral_commissions (due_at, id) where status = 'confirmed';
create index referral_commissions_by_day on referral_commissions (paid_at);

-- Balances change only with an entry of the ledger, in one transaction.
create table commission_accounts (
  member_id     integer primary key references referral_promoters (member_id),
  pending_fen   bigint  not null default 0 check (pending_fen >= 0),    -- paid for
  confirmed_fen bigint  not null default 0 check (confirmed_fen >= 0),  -- used, still frozen
  available_fen bigint  not null default 0 check (available_fen >= 0),
  locked_fen    bigint  not null default 0 check (locked_fen >= 0),     -- in a withdrawal
  paid_fen      bigint  not null default 0 check (paid_fen >= 0),       -- paid out, for ever
  debt_fen      bigint  not null default 0 check (debt_fen >= 0),       -- taken back after it was gone
  -- What comes in pays the debt first: nobody has both.
  check (debt_fen = 0 or available_fen = 0)
);

create table commission_entries (
  id            bigint      generated always as identity primary key,
  member_id     integer     not null references commission_accounts (member_id),
  kind          text        not null check (kind in
                  ('earned', 'confirmed', 'unconfirmed', 'released', 'reduced', 'voided', 'taken-back',
                   'withdrawn', 'returned', 'paid-out')),
  cause         text        not null,                     -- commission and step, or withdrawal
  amount_fen    integer     not null,                     -- what the promoter earned or lost by it; 0 when it only moved
  pending_fen   integer     not null default 0,
  confirmed_fen integer     not null default 0,
  available_fen integer     not null default 0,
  locked_fen    integer     not null default 0,
  paid_fen      integer     not null default 0,
  debt_fen      integer     not null default 0,
  commission_id bigint      references referral_commissions (id),
  withdrawal    text,                                     -- its number
  at            timestamptz not null,
  unique (kind, cause),
  check ((commission_id is null) <> (withdrawal is null)),
  -- What is earned is somewhere: in a balance, paid out, or owed.
  check (amount_fen = pending_fen + confirmed_fen + available_fen + locked_fen + paid_fen - debt_fen)
);
create index commission_entries_of_member on commission_entries (member_id, id desc);
create index commission_entries_of_commission on commission_entries (commission_id) where commission_id is not null;

create function commission_entries_stay() returns trigger language plpgsql as $$
begin
  raise exception 'entries of the ledger of commission are neither changed nor removed';
end $$;
create trigger commission_entries_stay before update or delete or truncate on commission_entries
  for each statement execute function commission_entries_stay();
