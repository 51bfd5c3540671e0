import { randomBytes } from 'node:crypto';
import { pool } from './pool';
import type { Answered } from './server';

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = (length: number) =>
  [...randomBytes(length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** The rows of a hold in five statements: begin, ticket, entitlement, guarded slot, commit. */
export async function hold(body: { slotId: number; memberId: number }): Promise<Answered> {
  const { slotId, memberId } = body;
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query({
      name: 'ticket',
      text: `insert into tickets (code, short_code, member_id, product_id, product_slug, product_title, status, price_fen,
               visit_date, hold_expires_at, hold_limit_at, visitor_name, visitor_phone, terms)
             values ($1, $2, $3, 'bare', 'bare', 'bare', 'held', 12800, current_date, now() + interval '15 min',
               now() + interval '45 min', '林小满', '13800138000', '{}') returning id`,
      values: [code(17), code(8), memberId],
    });
    await client.query({
      name: 'entitlement',
      text: `insert into entitlements (ticket_id, position, title, slot_id, places, uses, share_fen)
             values ($1, 0, 'bare', $2, 1, 1, 12800)`,
      values: [rows[0].id, slotId],
    });
    const taken = await client.query({
      name: 'take',
      text: 'update slots set held = held + 1, updated_at = now() where id = $1 and held + sold + 1 <= size',
      values: [slotId],
    });
    await client.query(taken.rowCount === 1 ? 'commit' : 'rollback');
    const held = taken.rowCount === 1;
    return { status: held ? 200 : 409, body: { held } };
  } finally {
    client.release();
  }
}
