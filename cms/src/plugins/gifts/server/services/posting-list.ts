import { adminActor, recordAudit } from '../../../../kernel/audit';
import { inTransaction } from '../../../../kernel/db';
import { unseal } from '../../../../kernel/vault';
import type { Address } from '../rules/address';
import * as list from '../store/staff-lists';

export interface PostingLine extends Address {
  code: string;
  gift: string;
  exchangedAt: string;
}

/** More than one person packs in a day. */
const MOST = 1000;

/**
 * Everything that waits to be posted, oldest first, with whole addresses. Nobody reads it without a line in the record
 * of changes, which says how many, not whose.
 */
export async function readPostingList(adminId: number): Promise<PostingLine[]> {
  const actor = await adminActor(adminId);
  return inTransaction(async (tx) => {
    const rows = await list.toShip(tx, MOST);
    const lines = rows.map(({ shortCode, facts, createdAt, address }) => ({
      code: shortCode,
      gift: facts.words.zh.name,
      exchangedAt: createdAt.toISOString(),
      ...(JSON.parse(unseal(address)) as Address),
    }));
    if (lines.length > 0)
      await recordAudit(tx, {
        actor,
        action: 'export',
        subject: { kind: 'gift-posting', id: 'posting', title: '礼品邮寄清单' },
        changes: [{ field: 'addresses', before: null, after: lines.length }],
      });
    return lines;
  });
}
