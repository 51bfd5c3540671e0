import { statement, type Tx } from '../../../../kernel/db';
import { isGuarded } from '../../../../kernel/guards';
import { ticketMoves } from '../rules/ticket-state';
import type { NewScan } from './scans';

export interface WrittenEntry extends Record<string, unknown> {
  /** Uses that were taken; all or none of what was asked. */
  taken: number;
  /** The ticket is used up by it, as was asked. */
  usedUp: boolean;
}

const SCAN = `n."publicId", n."device", n."key", n."gate", n."direction", n."inspectorId", n."adminId", n."gateDeviceId",
  n."ticketId", n."entitlementId", n."codeKind", n."headCount", n."idChecked", n."admitted", n."reason", n."offline",
  n."conflict", n."beyond", n."answer", n."scannedAt"`;

/**
 * A scan with its uses, in one statement: at a gate every round trip is a moment for the whole queue. $1 a NewScan as
 * JSON, $2 how many uses of its entitlement, $3 whether the ticket is used up by them ($4 from these states, $5 to this
 * one), $6 now.
 * Uses get the lowest numbers that no other use stands on: after an undone one that is not simply the count plus one.
 */
const writing = (name: string, guard: string) =>
  statement<WrittenEntry, [string, number, boolean, string[], string, Date]>(
    name,
    `with scan as (
       insert into scans (public_id, device, key, gate, direction, inspector_id, admin_id, gate_device_id, ticket_id,
                          entitlement_id, code_kind, head_count, id_checked, admitted, reason, offline, conflict, beyond,
                          answer, scanned_at)
       select ${SCAN}
         from jsonb_to_record($1::jsonb) as n("publicId" text, "device" text, "key" text, "gate" text, "direction" text,
              "inspectorId" int, "adminId" int, "gateDeviceId" bigint, "ticketId" bigint, "entitlementId" bigint,
              "codeKind" text, "headCount" int, "idChecked" boolean, "admitted" boolean, "reason" text,
              "offline" boolean, "conflict" text, "beyond" int, "answer" jsonb, "scannedAt" timestamptz)
       returning id, ticket_id, entitlement_id, scanned_at
     ), part as (
       update entitlements e set used = e.used + $2
         from scan where $2 > 0 and e.id = scan.entitlement_id ${guard}
       returning e.id, e.ticket_id, e.uses, scan.id as scan_id, scan.scanned_at
     ), taken as (
       insert into ticket_uses (ticket_id, entitlement_id, use_no, scan_id, used_at)
       select p.ticket_id, p.id, no, p.scan_id, p.scanned_at
         from part p
         cross join lateral (select array_agg(u.use_no) as numbers from ticket_uses u
                              where u.ticket_id = p.ticket_id and u.entitlement_id = p.id and u.undone_at is null) s
         cross join generate_series(1, p.uses) no
        where no <> all (coalesce(s.numbers, '{}'))
        order by no limit $2
       returning use_no
     ), used_up as (
       update tickets t set status = $5, ended_at = $6
         from part p where $3 and t.id = p.ticket_id and t.status = any($4::text[])
       returning t.id
     )
     select (select count(*)::int from taken) as taken, exists (select from used_up) as "usedUp" from scan`,
  );

const writeGuarded = writing('entries.write', 'and e.used + $2 <= e.uses');
const writeUnguarded = writing('entries.write-unguarded', '');

/** Keeps a scan and takes its uses. A scan that takes none is kept all the same. */
export async function write(
  tx: Tx,
  scan: NewScan,
  { uses, isLast }: { uses: number; isLast: boolean },
  now: Date,
): Promise<WrittenEntry[]> {
  const { from, to } = ticketMoves.useUp;
  const run = isGuarded('gate.free-uses') ? writeGuarded : writeUnguarded;
  return run(tx, JSON.stringify(scan), uses, isLast, [...from], to, now);
}
