-- What content leads to: who tapped a ticket below a guide, and whether it was bought soon after.

alter table content_counts drop constraint content_counts_kind_check;
alter table content_counts add constraint content_counts_kind_check check (kind in ('article', 'tour', 'banner'));

-- A member's last tap on a ticket, kept for as long as a purchase may count for it.
create table content_taps (
  member_id   integer     not null,                    -- up_users.id; foreign key added after Strapi's sync
  product_id  text        not null,                    -- documentId of the ticket
  kind        text        not null check (kind in ('article', 'tour', 'banner')),
  document_id text        not null,                    -- where it was tapped
  tapped_at   timestamptz not null,
  primary key (member_id, product_id)
);
create index content_taps_age on content_taps (tapped_at);

-- A paid ticket counts for one piece of content at most, and for no member by name.
create table content_purchases (
  ticket_code text    primary key,
  kind        text    not null check (kind in ('article', 'tour', 'banner')),
  document_id text    not null,
  day         date    not null,                        -- the venue's, of the payment
  paid_fen    integer not null check (paid_fen >= 0),  -- what the attraction has of it: less after a refund
  ended       boolean not null                         -- given back as a whole
);
create index content_purchases_day on content_purchases (day);
