-- Where a ticket was bought, and quick answers to "how much does this member hold".
alter table tickets add column channel text not null default 'mini-program'
  check (channel in ('mini-program', 'h5', 'window', 'partner'));
create index tickets_held_by on tickets (member_id) where status = 'held';
-- For the erasure of documents some days after the visit.
create index tickets_with_document on tickets (visit_date) where document_cipher is not null;
