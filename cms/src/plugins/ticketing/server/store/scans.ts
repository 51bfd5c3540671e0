import { statement } from '../../../../kernel/db';

export interface NewScan {
  publicId: string;
  device: string;
  key: string;
  gate: string;
  inspectorId: number;
  ticketId: number | null;
  entitlementId: number | null;
  codeKind: string;
  headCount: number;
  admitted: boolean;
  reason: string | null;
  answer: string;
  scannedAt: Date;
}

export const findAnswer = statement<{ answer: unknown; inspectorId: number }, [string, string]>(
  'scans.find-answer',
  'select answer, inspector_id as "inspectorId" from scans where device = $1 and key = $2',
);

export const insert = statement<
  { id: number },
  [
    string,
    string,
    string,
    string,
    number,
    number | null,
    number | null,
    string,
    number,
    boolean,
    string | null,
    string,
    Date,
  ]
>(
  'scans.insert',
  `insert into scans (public_id, device, key, gate, inspector_id, ticket_id, entitlement_id, code_kind, head_count,
                      admitted, reason, answer, scanned_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb, $13)
   returning id`,
);

export const lastAdmitted = statement<{ at: Date; gate: string }, [number]>(
  'scans.last-admitted',
  `select u.used_at as at, s.gate from ticket_uses u join scans s on s.id = u.scan_id
    where u.ticket_id = $1 and u.undone_at is null order by u.id desc limit 1`,
);

export const insertUses = statement<Record<string, never>, [number, number, number, number, number, Date]>(
  'ticket-uses.insert',
  `insert into ticket_uses (ticket_id, entitlement_id, use_no, scan_id, used_at)
   select $1, $2, use_no, $5, $6 from generate_series($3::int, $4::int) as use_no`,
);
