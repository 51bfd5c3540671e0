-- A ticket may take the place of another on another day, end with its validity, or be blocked by staff.

alter table tickets
  add column replaces_id     bigint   references tickets (id),  -- the ticket whose day was changed
  add column changes         smallint not null default 0 check (changes >= 0),   -- how often, over the whole chain
  add column due_fen         integer  check (due_fen between 0 and price_fen),   -- null: the whole price
  -- Where a refund that comes to nothing leads back to: written when it is asked for, never guessed afterwards.
  add column refunding_from  text     check (refunding_from in ('valid', 'used', 'blocked', 'expired')),
  -- The fewest hours before its visit at which its day was given up or changed: a later day does not better the tier.
  add column tier_hours      double precision,
  add column blocked_reason  text     check (length(blocked_reason) between 1 and 200),
  add constraint tickets_replacement_counted check ((replaces_id is null) = (changes = 0)),
  add constraint tickets_due_of_replacement check ((replaces_id is null) = (due_fen is null)),
  add constraint tickets_not_their_own check (replaces_id <> id);

update tickets set refunding_from = 'valid' where status = 'refunding';
alter table tickets
  add constraint tickets_refunding_from check (status <> 'refunding' or refunding_from is not null);

-- At most one ticket takes the place of another; one that was never paid is none.
create unique index tickets_replaced_once on tickets (replaces_id) where status <> 'void';
create index tickets_replacing on tickets (replaces_id) where replaces_id is not null;
-- For the timer that ends what is over.
create index tickets_ending on tickets (valid_until) where status = 'valid';
