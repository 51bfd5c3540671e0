-- Commission that is paid out: requests, their review, and how the money went.

create table referral_withdrawals (
  id                bigint      generated always as identity primary key,
  number            text        not null unique check (number ~ '^[0-9A-Z]{6,32}$'),  -- out_bill_no, for ever
  member_id         integer     not null references commission_accounts (member_id),
  amount_fen        integer     not null check (amount_fen > 0),
  status            text        not null check (status in
                      ('submitted', 'approved', 'transferring', 'waiting_for_member', 'paid', 'rejected', 'failed', 'cancelled')),
  method            text        check (method in ('transfer', 'by-hand')),
  real_name         bytea,                                -- sealed; gone when it has ended
  reason            text,                                 -- why it was rejected, or failed
  first_reviewer_id integer,                              -- of two, where two are needed
  reviewer_id       integer,
  device_hash       bytea,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  ended_at          timestamptz,
  check ((status in ('paid', 'rejected', 'failed', 'cancelled')) = (ended_at is not null)),
  check (ended_at is null or real_name is null),
  check (status <> 'rejected' or reason is not null),
  check (status not in ('approved', 'transferring', 'waiting_for_member', 'paid') or reviewer_id is not null),
  -- Two of them are two people.
  check (first_reviewer_id is null or reviewer_id is null or first_reviewer_id <> reviewer_id)
);
create unique index referral_withdrawals_one_open on referral_withdrawals (member_id)
  where status in ('submitted', 'approved', 'transferring', 'waiting_for_member');
create index referral_withdrawals_of_member on referral_withdrawals (member_id, id desc);
create index referral_withdrawals_by_status on referral_withdrawals (status, id desc);

-- What happened to a request, in order. `reviewed`: approved by the first of two.
create table referral_withdrawal_steps (
  id            bigint      generated always as identity primary key,
  withdrawal_id bigint      not null references referral_withdrawals (id),
  status        text        not null,
  actor_kind    text        not null check (actor_kind in ('admin', 'member', 'system')),
  actor_name    text        not null,
  note          text,
  at            timestamptz not null
);
create index referral_withdrawal_steps_of on referral_withdrawal_steps (withdrawal_id, id);

-- The picture of a receipt for what was paid by hand: for staff only, so not in the media library, which is public.
create table referral_receipts (
  withdrawal_id bigint      primary key references referral_withdrawals (id),
  content_type  text        not null check (content_type in ('image/png', 'image/jpeg')),
  bytes         bytea       not null check (length(bytes) <= 2000000),
  at            timestamptz not null
);

alter table commission_entries add foreign key (withdrawal) references referral_withdrawals (number);
