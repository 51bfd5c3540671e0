-- To whom a found thing was given. Written once: the desk cannot give the same thing away twice.
create table lost_item_handovers (
  id              bigint      generated always as identity primary key,
  item_id         text        not null unique,          -- documentId of lost_items, which are Strapi's
  item_title      text        not null,                 -- the thing itself may be deleted
  claim_id        text,                                 -- documentId of claims; null: nobody had claimed it
  member_id       integer,                              -- up_users.id, whose claim it was; foreign key added after Strapi's sync
  name            text        check (length(name) <= 40),
  phone           text        check (length(phone) <= 32),
  signature       bytea       check (length(signature) between 1 and 65536),
  handed_by       text        not null,                 -- admin:7
  handed_by_name  text        not null,
  handed_at       timestamptz not null,
  erased_at       timestamptz,
  -- Either proves who has it; after some days neither is kept.
  constraint lost_item_handovers_proof check (
    case when erased_at is null
      then signature is not null or (name is not null and phone is not null)
      else coalesce(name, phone) is null and signature is null and member_id is null
    end
  )
);
create index lost_item_handovers_of_member on lost_item_handovers (member_id) where member_id is not null;
create index lost_item_handovers_kept on lost_item_handovers (handed_at) where erased_at is null;
