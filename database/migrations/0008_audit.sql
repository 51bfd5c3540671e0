-- Who changed what in the shop, and which places an editor set by hand.

-- Regeneration from the pool's template must not silently undo what an editor decided for a day.
alter table slots add column edited_by_hand boolean not null default false;

-- One row for each change that took effect: written in the transaction of the change itself, never changed after.
create table audit_entries (
  id            bigint      generated always as identity primary key,
  public_id     uuid        not null unique default gen_random_uuid(),
  at            timestamptz not null default now(),
  actor_kind    text        not null check (actor_kind in ('admin', 'member', 'system')),
  actor_id      text,                                    -- an administrator's id, a member's documentId
  actor_name    text        not null,                    -- as it was then: people leave
  action        text        not null,
  subject_kind  text        not null,
  subject_id    text        not null,                    -- documentId
  subject_title text        not null,                    -- as it was then: products are deleted
  changes       jsonb       not null check (jsonb_typeof(changes) = 'array'),
  check ((actor_kind = 'system') = (actor_id is null))
);
create index audit_entries_of_subject on audit_entries (subject_kind, subject_id, id desc);
create index audit_entries_of_actor on audit_entries (actor_kind, actor_id, id desc);
create index audit_entries_at on audit_entries (at);

create function audit_entries_stay() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are neither changed nor removed';
end $$;
create trigger audit_entries_stay before update or delete on audit_entries
  for each row execute function audit_entries_stay();
create trigger audit_entries_are_not_emptied before truncate on audit_entries
  for each statement execute function audit_entries_stay();
