import { statement } from '../../../../kernel/db';

/** Takes back the uses of a scan; answers one row for each. */
export const undoOfScan = statement<{ entitlementId: number }, [number, Date]>(
  'ticket-uses.undo-of-scan',
  `update ticket_uses set undone_at = $2 where scan_id = $1 and undone_at is null
   returning entitlement_id as "entitlementId"`,
);
