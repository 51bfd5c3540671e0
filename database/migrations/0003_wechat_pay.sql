-- The WeChat Pay side: what was asked of it and what it told us. It knows a reference and an amount, no tickets.

create table payments (
  id              bigint      generated always as identity primary key,
  reference       text        not null unique,           -- out_trade_no
  status          text        not null check (status in ('created', 'open', 'paid', 'closed')),
  amount_fen      integer     not null check (amount_fen >= 1),
  currency        text        not null default 'CNY',
  app_id          text        not null,
  mch_id          text        not null,
  openid          text        not null,
  request         jsonb       not null,                  -- exact prepay parameters: WeChat refuses a repeat that differs
  sent_at         timestamptz,                           -- set before the first prepay: only numbers that were sent may be closed
  prepay_id       text,
  prepay_at       timestamptz,
  transaction_id  text        unique,
  paid_at         timestamptz,
  closed_at       timestamptz,
  created_at      timestamptz not null default now()
);

create table payment_notifications (
  id          text        primary key,                   -- WeChat's notification id: a replay changes nothing
  event_type  text        not null,
  reference   text,
  outcome     text        not null,
  received_at timestamptz not null default now()
);
