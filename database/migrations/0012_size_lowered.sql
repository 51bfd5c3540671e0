-- A slot is never fuller than its size, unless the size was lowered under what was taken already. So that the nightly
-- check can tell the two apart: how many places stood beyond the size when it was last changed. Taking and returning
-- places does not touch `size` and pays nothing for this.
alter table slots add column beyond_size integer not null default 0 check (beyond_size >= 0);
update slots set beyond_size = held + sold - size where held + sold > size;

create function slots_note_beyond_size() returns trigger language plpgsql as $$
begin
  new.beyond_size := greatest(0, new.held + new.sold - new.size);
  return new;
end $$;
create trigger slots_note_beyond_size before update of size on slots
  for each row when (new.size is distinct from old.size) execute function slots_note_beyond_size();
