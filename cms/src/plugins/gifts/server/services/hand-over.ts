import { adminActor } from '../../../../kernel/audit';
import { normalizeCode } from '../../../../kernel/code';
import { db, inTransaction } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import type { Media } from '../../../../kernel/http';
import { type Idempotency, type Member, once } from '../../../../kernel/http';
import { maskPhone } from '../../../../kernel/mask';
import type { ExchangeStatus } from '../rules/exchange-state';
import { readGiftCode } from '../rules/gift-code';
import * as desk from '../store/desk';
import * as exchanges from '../store/exchanges';

/** The permission of a role of members; see `controllers` in index.ts. */
export const HAND_OVER_ACTION = 'plugin::gifts.desk.handOver';

/** Who stands at the desk: an inspector with a phone, or somebody in the admin. */
export type HandedOverBy = { inspector: Member } | { adminId: number };

export interface DeskExchange {
  code: string;
  shortCode: string;
  status: ExchangeStatus;
  gift: { name: string; picture: Media | null };
  points: number;
  place: string | null;
  member: { nickname: string | null; phone: string | null };
  pickUpUntil: string | null;
  createdAt: string;
  pickedAt: string | null;
  handedOverBy: string | null;
}

/**
 * What a scanned code is for, before anything is given away. Throws FORBIDDEN, CODE_INVALID, EXCHANGE_NOT_FOUND, and
 * why it cannot be handed over: EXCHANGE_ALREADY_PICKED (when, by whom), EXCHANGE_EXPIRED, EXCHANGE_CANCELLED,
 * EXCHANGE_NOT_FOR_DESK; each with the gift in its facts.
 */
export async function lookAtExchange(
  scanned: string,
  by: HandedOverBy,
  locale: Locale,
  now: Date,
): Promise<DeskExchange> {
  await refuseStrangers(by);
  const row = await rowOf(scanned);
  refuseUnlessOpen(row, locale, now);
  return viewOf(row, locale);
}

/**
 * Hands a gift over, once: whoever comes second, however quickly, gets EXCHANGE_ALREADY_PICKED. Throws as
 * `lookAtExchange`. An inspector's repeat under the same key gets the first answer.
 */
export async function handOver(
  scanned: string,
  by: HandedOverBy,
  idempotency: Idempotency | undefined,
  locale: Locale,
  now: Date,
): Promise<DeskExchange> {
  await refuseStrangers(by);
  const { id } = await rowOf(scanned);
  const [who, name] = await nameOf(by);
  return inTransaction((tx) =>
    once(tx, idempotency, async () => {
      const [handed] = await exchanges.handOver(tx, id, now, who, name);
      if (handed) return viewOf(handed, locale);
      const [row] = await exchanges.byId(tx, id);
      if (!row) throw new DomainError('EXCHANGE_NOT_FOUND');
      refuseUnlessOpen(row, locale, now);
      throw new Error(`exchange ${row.code} is open and was not handed over`);
    }),
  );
}

async function refuseStrangers(by: HandedOverBy): Promise<void> {
  if ('adminId' in by) return;
  const [allowed] = await desk.roleMay(db(), by.inspector.role, HAND_OVER_ACTION);
  if (!allowed) throw new DomainError('FORBIDDEN');
}

async function rowOf(scanned: string): Promise<exchanges.ExchangeRow> {
  const code = readGiftCode(normalizeCode(scanned));
  if (!code) throw new DomainError('CODE_INVALID');
  const [row] = await exchanges.byCode(db(), code);
  if (!row) throw new DomainError('EXCHANGE_NOT_FOUND');
  return row;
}

function refuseUnlessOpen(row: exchanges.ExchangeRow, locale: Locale, now: Date): void {
  const { status, way, pickUpUntil, pickedAt, endedAt } = row;
  const gift = row.facts.words[locale].name;
  if (way === 'post') throw new DomainError('EXCHANGE_NOT_FOR_DESK', { gift, status });
  if (status === 'picked')
    throw new DomainError('EXCHANGE_ALREADY_PICKED', {
      gift,
      pickedAt: pickedAt?.toISOString(),
      by: row.handedOverName,
    });
  if (status === 'cancelled')
    throw new DomainError('EXCHANGE_CANCELLED', { gift, endedAt: endedAt?.toISOString() });
  if (status === 'expired' || (pickUpUntil && pickUpUntil <= now))
    throw new DomainError('EXCHANGE_EXPIRED', { gift, pickUpUntil: pickUpUntil?.toISOString() });
}

async function nameOf(by: HandedOverBy): Promise<[who: string, name: string]> {
  if ('adminId' in by) return [`admin:${by.adminId}`, (await adminActor(by.adminId)).name];
  const [member] = await desk.nameOfMember(db(), by.inspector.id);
  return [`inspector:${by.inspector.id}`, member?.nickname ?? `#${by.inspector.documentId.slice(-6)}`];
}

async function viewOf(row: exchanges.ExchangeRow, locale: Locale): Promise<DeskExchange> {
  const [member] = await desk.recipient(db(), row.memberId);
  const { name, place } = row.facts.words[locale];
  return {
    code: row.code,
    shortCode: row.shortCode,
    status: row.status,
    gift: { name, picture: row.facts.picture },
    points: row.points,
    place,
    member: { nickname: member?.nickname ?? null, phone: member?.phone ? maskPhone(member.phone) : null },
    pickUpUntil: row.pickUpUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    pickedAt: row.pickedAt?.toISOString() ?? null,
    handedOverBy: row.handedOverName,
  };
}
