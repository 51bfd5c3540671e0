-- Money that goes back, money that goes out, and the days held against WeChat Pay's bills.

-- What is on its way back or back, so that Σ refunds ≤ paid is the database's word; and when one was sent last:
-- WeChat Pay takes the refunds of one order a minute apart.
alter table payments
  add column refunding_fen  integer not null default 0 check (refunding_fen >= 0),
  add column refund_sent_at timestamptz,
  add constraint payments_refunds_within check (refunding_fen <= amount_fen);

create table payment_refunds (
  id            bigint      generated always as identity primary key,
  number        text        not null unique check (number ~ '^[0-9A-Za-z]{6,64}$'),   -- out_refund_no, for ever
  reference     text        not null references payments (reference),
  status        text        not null check (status in
                  ('waiting', 'sent', 'processing', 'success', 'abnormal', 'failed')),
  amount_fen    integer     not null check (amount_fen >= 1),
  request       jsonb       not null,                    -- exact parameters: every repeat sends these
  refund_id     text        unique,                      -- WeChat Pay's number
  failure       text,                                    -- why it failed, or why it is not accepted yet
  sent_at       timestamptz,
  accepted_at   timestamptz,
  succeeded_at  timestamptz,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  check (status <> 'success' or succeeded_at is not null)
);
create index payment_refunds_of_payment on payment_refunds (reference);
create index payment_refunds_under_way on payment_refunds (updated_at)
  where status in ('waiting', 'sent', 'processing', 'abnormal');
create index payment_refunds_succeeded on payment_refunds (succeeded_at) where status = 'success';
create index payments_paid on payments (paid_at) where status = 'paid';

create table payment_transfers (
  id             bigint      generated always as identity primary key,
  number         text        not null unique check (number ~ '^[0-9A-Za-z]{6,32}$'),  -- out_bill_no, for ever
  status         text        not null check (status in
                   ('created', 'sent', 'processing', 'waiting', 'paid', 'failed', 'cancelled')),
  amount_fen     integer     not null check (amount_fen >= 1),
  openid         text        not null,
  user_name      bytea,                                  -- sealed until the first sending, then only in `request`, encrypted for WeChat
  request        jsonb       not null,                   -- exact parameters: frozen by the first sending
  key_serial     text,                                   -- WeChat Pay's key that the name was encrypted with
  provider_state text,
  transfer_id    text        unique,                     -- WeChat Pay's transfer_bill_no
  package_info   text,                                   -- for wx.requestMerchantTransfer, while it waits for the member
  failure        text,
  cancel_asked   boolean     not null default false,
  sent_at        timestamptz,
  accepted_at    timestamptz,
  ended_at       timestamptz,
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now(),
  check ((status in ('paid', 'failed', 'cancelled')) = (ended_at is not null))
);
create index payment_transfers_under_way on payment_transfers (updated_at)
  where status in ('created', 'sent', 'processing', 'waiting');
create index payment_transfers_paid on payment_transfers (ended_at) where status = 'paid';

-- Certificates that WeChat Pay signs with: learned by one process, known to all, also after a restart.
create table platform_certificates (
  serial      text        primary key,
  certificate text        not null,
  expires_at  timestamptz not null,
  learned_at  timestamptz not null default now()
);
-- At most one request for them a minute, however many processes there are.
create table platform_certificate_requests (
  only_row boolean     primary key default true check (only_row),
  asked_at timestamptz not null
);

create table reconciliations (
  id          bigint      generated always as identity primary key,
  day         date        not null,
  status      text        not null check (status in ('running', 'waiting', 'done', 'failed')),
  failure     text,
  attempts    integer     not null default 0,
  totals      jsonb,
  started_at  timestamptz not null,
  finished_at timestamptz,
  check ((status = 'done') = (totals is not null))
);
create unique index reconciliations_one_active on reconciliations (day) where status in ('running', 'waiting');
create index reconciliations_of_day on reconciliations (day, id desc);

-- The bills' rows as they came, of the last run of each day. Amounts in fen.
create table bill_rows (
  reconciliation_id bigint      not null references reconciliations (id) on delete cascade,
  bill              text        not null check (bill in ('trade', 'fund-flow')),
  line              integer     not null,
  kind              text        not null check (kind in ('payment', 'refund', 'transfer', 'other')),
  number            text        not null,                -- ours: out_trade_no, out_refund_no or out_bill_no
  reference         text,                                -- of a refund: the order it belongs to
  provider_number   text,                                -- WeChat Pay's
  happened_at       timestamptz not null,
  amount_fen        bigint      not null,
  fee_fen           bigint      not null default 0,
  state             text        not null,
  primary key (reconciliation_id, bill, line)
);
create index bill_rows_by_number on bill_rows (number);

-- What a day's comparison found. Found again it stays one row; found no more it is resolved.
create table reconciliation_differences (
  id          bigint      generated always as identity primary key,
  day         date        not null,
  kind        text        not null,
  number      text        not null,
  facts       jsonb       not null,
  found_at    timestamptz not null,
  resolved_at timestamptz,
  unique (day, kind, number)
);
