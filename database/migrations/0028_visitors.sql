-- What visitors keep here of themselves: the news they were told, their picture, a ticket shown to a companion.

-- One row for each piece of news, whether or not WeChat sent a message of it. Nothing about a person stands in it.
create table member_news (
  id         bigint      generated always as identity primary key,
  member_id  integer     not null,                     -- up_users.id; foreign key added after Strapi's sync
  kind       text        not null,
  cause      text        not null,                     -- what it is about, as in wechat_messages
  facts      jsonb       not null,                     -- title, amountFen, visitDate …: the client makes the words
  page       text,                                     -- page of the mini-program that it opens
  created_at timestamptz not null default now(),
  read_at    timestamptz,
  unique (kind, cause)
);
create index member_news_of_member on member_news (member_id, id desc);
create index member_news_unread on member_news (member_id) where read_at is null;
create index member_news_age on member_news (created_at);

-- Made small and without its metadata before it is kept.
create table member_avatars (
  member_id integer     primary key,                   -- up_users.id; foreign key added after Strapi's sync
  public_id text        not null unique,               -- in the picture's address; another picture has another
  bytes     bytea       not null check (length(bytes) between 1 and 65536),
  made_at   timestamptz not null
);

-- A secret link under which a companion sees a ticket and its code. One for a ticket; the owner may take it back.
create table ticket_companions (
  ticket_id  bigint      primary key references tickets (id),
  secret     text        not null unique check (length(secret) = 28),
  created_at timestamptz not null
);
