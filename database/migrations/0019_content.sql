-- What visitors do with content, and what they find it by. The content itself is Strapi's.

-- The published words of guides, tours and tickets, one row a language.
create table search_entries (
  kind        text     not null check (kind in ('article', 'tour', 'product')),
  document_id text     not null,
  locale      text     not null check (locale in ('zh', 'en')),
  title       text     not null,
  body        text     not null,                       -- plain text, for the piece that is shown around a hit
  title_grams tsvector not null,                       -- what the title is found by (rules/grams.ts)
  grams       tsvector not null,                       -- what all of it is found by
  primary key (kind, document_id, locale)
);
create index search_entries_grams on search_entries using gin (grams);

-- A member likes a guide once. The key finds both a guide's likes and whether one is the member's.
create table content_likes (
  article_id text        not null,
  member_id  integer     not null,                     -- up_users.id; foreign key added after Strapi's sync
  created_at timestamptz not null,
  primary key (article_id, member_id)
);

-- Counted in memory and added in batches: a hot guide is one write in some seconds, not one a view.
create table content_counts (
  kind        text    not null check (kind in ('article', 'tour')),
  document_id text    not null,
  day         date    not null,                        -- the venue's
  views       integer not null default 0 check (views >= 0),
  plays       integer not null default 0 check (plays >= 0),
  ticket_taps integer not null default 0 check (ticket_taps >= 0),
  primary key (kind, document_id, day)
);

-- A member reports a comment once.
create table comment_reports (
  comment_id text        not null,
  member_id  integer     not null,
  created_at timestamptz not null,
  primary key (comment_id, member_id)
);
