-- For the day's figures and lists in the admin.
create index orders_paid on orders (paid_at) where status = 'paid';
create index ticket_uses_at on ticket_uses (used_at) where undone_at is null;
create index scans_at on scans (scanned_at);
