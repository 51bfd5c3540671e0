import { randomUUID } from 'node:crypto';
import { pool } from './pool';
import type { Answered } from './server';

/** One entry in one transaction: lock the ticket with what it opens, scan row, use, entitlement, ticket. */
export async function redeem(body: {
  code: string;
  gate: string;
  device: string;
  key: string;
  inspectorId: number;
}): Promise<Answered> {
  const { code, gate, device, key, inspectorId } = body;
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query({
      name: 'gate-ticket',
      text: `select t.id, t.status, t.product_title, t.short_code, e.id as part, e.uses, e.used, s.visit_date
               from tickets t join entitlements e on e.ticket_id = t.id left join slots s on s.id = e.slot_id
              where t.code = $1 for update of t`,
      values: [code],
    });
    const [ticket] = rows;
    if (ticket?.status !== 'valid' || ticket.used >= ticket.uses) {
      await client.query('rollback');
      return { status: 409, body: { admitted: false } };
    }
    const answer = { admitted: true, ticket: ticket.short_code, title: ticket.product_title };
    const scan = await client.query({
      name: 'gate-scan',
      text: `insert into scans (public_id, device, key, gate, inspector_id, ticket_id, entitlement_id, code_kind, head_count,
               admitted, answer, scanned_at)
             values ($1, $2, $3, $4, $5, $6, $7, 'static', 1, true, $8, now()) returning id`,
      values: [randomUUID(), device, key, gate, inspectorId, ticket.id, ticket.part, JSON.stringify(answer)],
    });
    await client.query({
      name: 'gate-use',
      text: `insert into ticket_uses (ticket_id, entitlement_id, use_no, scan_id, used_at) values ($1, $2, $3, $4, now())`,
      values: [ticket.id, ticket.part, ticket.used + 1, scan.rows[0].id],
    });
    await client.query({
      name: 'gate-part',
      text: 'update entitlements set used = used + 1 where id = $1 and used < uses',
      values: [ticket.part],
    });
    await client.query({
      name: 'gate-used',
      text: `update tickets set status = 'used', ended_at = now() where id = $1 and status = 'valid'`,
      values: [ticket.id],
    });
    await client.query('commit');
    return { status: 200, body: answer };
  } finally {
    client.release();
  }
}
