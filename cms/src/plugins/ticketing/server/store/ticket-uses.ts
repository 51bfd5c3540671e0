import { statement } from '../../../../kernel/db';

/**
 * Writes uses under the lowest numbers that no other use stands on: after an undone one that is not simply the count
 * plus one. Answers the numbers; fewer than asked when there are no more.
 */
export const take = statement<{ useNo: number }, [number, number, number, Date]>(
  'ticket-uses.take',
  `insert into ticket_uses (ticket_id, entitlement_id, use_no, scan_id, used_at)
   select e.ticket_id, e.id, n, $3, $4
     from entitlements e, generate_series(1, e.uses) n
    where e.id = $1
      and not exists (select 1 from ticket_uses u where u.ticket_id = e.ticket_id and u.entitlement_id = e.id
                         and u.use_no = n and u.undone_at is null)
    order by n limit $2
   returning use_no as "useNo"`,
);

/** Takes back the uses of a scan; answers one row for each. */
export const undoOfScan = statement<{ entitlementId: number }, [number, Date]>(
  'ticket-uses.undo-of-scan',
  `update ticket_uses set undone_at = $2 where scan_id = $1 and undone_at is null
   returning entitlement_id as "entitlementId"`,
);
