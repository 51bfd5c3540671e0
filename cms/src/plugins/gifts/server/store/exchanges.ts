import { statement, type Tx } from '../../../../kernel/db';
import type { Media } from '../../../../kernel/http';
import { type ExchangeMove, type ExchangeStatus, exchangeMoves } from '../rules/exchange-state';

export interface GiftWords {
  name: string;
  place: string | null;
}

export interface ExchangeFacts {
  words: { zh: GiftWords; en: GiftWords };
  picture: Media | null;
}

export interface ExchangeRow extends Record<string, unknown> {
  id: number;
  code: string;
  shortCode: string;
  giftId: string;
  memberId: number;
  way: 'pick-up' | 'post';
  status: ExchangeStatus;
  facts: ExchangeFacts;
  points: number;
  valueFen: number | null;
  returnsPoints: boolean;
  pickUpUntil: Date | null;
  addressMasked: string | null;
  carrier: string | null;
  trackingNumber: string | null;
  endReason: string | null;
  handedOverName: string | null;
  createdAt: Date;
  pickedAt: Date | null;
  shippedAt: Date | null;
  receivedAt: Date | null;
  endedAt: Date | null;
}

export const COLUMNS = `e.id, e.code, e.short_code as "shortCode", e.gift_id as "giftId", e.member_id as "memberId",
  e.way, e.status, e.facts, e.points, e.value_fen as "valueFen", e.returns_points as "returnsPoints",
  e.pick_up_until as "pickUpUntil", e.address_masked as "addressMasked", e.carrier,
  e.tracking_number as "trackingNumber", e.end_reason as "endReason", e.handed_over_name as "handedOverName",
  e.created_at as "createdAt", e.picked_at as "pickedAt", e.shipped_at as "shippedAt",
  e.received_at as "receivedAt", e.ended_at as "endedAt"`;

const insertRow = statement<ExchangeRow, unknown[]>(
  'gift-exchanges.insert',
  `insert into gift_exchanges as e (code, short_code, gift_id, member_id, way, status, facts, points, value_fen,
          returns_points, pick_up_until, address, address_masked, created_at)
   values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $14)
   returning ${COLUMNS}`,
);

export type NewExchange = Pick<
  ExchangeRow,
  | 'code'
  | 'shortCode'
  | 'giftId'
  | 'memberId'
  | 'way'
  | 'status'
  | 'facts'
  | 'points'
  | 'valueFen'
  | 'returnsPoints'
  | 'pickUpUntil'
  | 'addressMasked'
  | 'createdAt'
> & { address: Buffer | null };

export const insert = (tx: Tx, e: NewExchange): Promise<ExchangeRow[]> =>
  insertRow(
    tx,
    e.code,
    e.shortCode,
    e.giftId,
    e.memberId,
    e.way,
    e.status,
    JSON.stringify(e.facts),
    e.points,
    e.valueFen,
    e.returnsPoints,
    e.pickUpUntil,
    e.address,
    e.addressMasked,
    e.createdAt,
  );

/** By the long code or the short one. */
export const byCode = statement<ExchangeRow, [string]>(
  'gift-exchanges.by-code',
  `select ${COLUMNS} from gift_exchanges e where e.code = $1 or e.short_code = $1`,
);

export const byId = statement<ExchangeRow, [number]>(
  'gift-exchanges.by-id',
  `select ${COLUMNS} from gift_exchanges e where e.id = $1`,
);

/** Only the member's own. */
export const ofMemberByCode = statement<ExchangeRow, [number, string]>(
  'gift-exchanges.of-member-by-code',
  `select ${COLUMNS} from gift_exchanges e where e.member_id = $1 and (e.code = $2 or e.short_code = $2)`,
);

export const ofMember = statement<ExchangeRow & { total: number }, [number, string[] | null, number, number]>(
  'gift-exchanges.of-member',
  `select ${COLUMNS}, (count(*) over ())::int as total from gift_exchanges e
    where e.member_id = $1 and ($2::text[] is null or e.status = any($2))
    order by e.id desc limit $3 offset $4`,
);

export const countsOfMember = statement<{ status: ExchangeStatus; count: number }, [number]>(
  'gift-exchanges.counts-of-member',
  'select status, count(*)::int as count from gift_exchanges where member_id = $1 group by status',
);

/** The two halves of a move, compare and set, as the table of moves has them. No row: it is in another state. */
const move = (name: ExchangeMove): [from: string, to: string] => [
  `e.status in (${exchangeMoves[name].from.map((status) => `'${status}'`).join(', ')})`,
  `status = '${exchangeMoves[name].to}'`,
];
const moved = (name: ExchangeMove, set: string, where = 'e.id = $1') => {
  const [from, to] = move(name);
  return `update gift_exchanges e set ${to}, ${set} where ${where} and ${from} returning ${COLUMNS}`;
};

export const handOver = statement<ExchangeRow, [id: number, at: Date, by: string, name: string]>(
  'gift-exchanges.hand-over',
  moved(
    'hand-over',
    'picked_at = $2, handed_over_by = $3, handed_over_name = $4',
    'e.id = $1 and e.pick_up_until > $2',
  ),
);
/**
 * Without a reason it is the member's own: no longer from the deadline on, or who comes too late would get points back
 * that the gift keeps. Staff, who say why, may until it has ended.
 */
export const cancel = statement<ExchangeRow, [id: number, at: Date, reason: string | null]>(
  'gift-exchanges.cancel',
  moved(
    'cancel',
    'ended_at = $2, end_reason = $3, address = null',
    'e.id = $1 and ($3::text is not null or e.pick_up_until is null or e.pick_up_until > $2)',
  ),
);
export const expire = statement<ExchangeRow, [id: number, at: Date]>(
  'gift-exchanges.expire',
  moved('expire', 'ended_at = $2', 'e.id = $1 and e.pick_up_until <= $2'),
);
export const ship = statement<ExchangeRow, [id: number, at: Date, carrier: string, trackingNumber: string]>(
  'gift-exchanges.ship',
  moved('ship', 'shipped_at = $2, carrier = $3, tracking_number = $4'),
);
export const receive = statement<ExchangeRow, [id: number, at: Date]>(
  'gift-exchanges.receive',
  moved('receive', 'received_at = $2'),
);

/** A carrier or number that was typed wrong. No row: it has not been posted. */
export const correctShipping = statement<ExchangeRow, [id: number, carrier: string, trackingNumber: string]>(
  'gift-exchanges.correct-shipping',
  `update gift_exchanges e set carrier = $2, tracking_number = $3
    where e.id = $1 and e.status = 'shipped' returning ${COLUMNS}`,
);

export const due = statement<{ id: number }, [Date, number]>(
  'gift-exchanges.due',
  `select id from gift_exchanges where status = 'to_pick_up' and pick_up_until <= $1 order by id limit $2`,
);

/** Still to be picked up, between two instants, after an id. */
export const endingSoon = statement<ExchangeRow, [from: Date, to: Date, after: number, limit: number]>(
  'gift-exchanges.ending-soon',
  `select ${COLUMNS} from gift_exchanges e
    where e.status = 'to_pick_up' and e.pick_up_until > $1 and e.pick_up_until <= $2 and e.id > $3
    order by e.id limit $4`,
);

/** Nobody says that a parcel has come: so long after it was posted it has. */
export const receiveOld = statement<{ id: number }, [shippedBefore: Date, at: Date]>(
  'gift-exchanges.receive-old',
  `update gift_exchanges e set ${move('receive')[1]}, received_at = $2
    where ${move('receive')[0]} and e.shipped_at < $1 returning e.id`,
);

export const eraseAddresses = statement<{ id: number }, [endedBefore: Date, at: Date]>(
  'gift-exchanges.erase-addresses',
  `update gift_exchanges set address = null, address_masked = null, address_erased_at = $2
    where way = 'post' and address_erased_at is null and status in ('received', 'cancelled')
      and coalesce(received_at, ended_at) < $1
   returning id`,
);

/** Of a member who is forgotten. */
export const eraseAddressesOf = statement<{ id: number }, [memberId: number, at: Date]>(
  'gift-exchanges.erase-addresses-of',
  `update gift_exchanges set address = null, address_masked = null, address_erased_at = $2
    where member_id = $1 and way = 'post' and address_erased_at is null returning id`,
);

/** Sealed addresses by id: for a change of keys. */
export const pageOfAddresses = statement<{ id: number; address: Buffer }, [number, number]>(
  'gift-exchanges.page-of-addresses',
  'select id, address from gift_exchanges where address is not null and id > $1 order by id limit $2',
);

/** Answers a row while the address is still the one that was read. */
export const replaceAddress = statement<{ id: number }, [number, Buffer, Buffer]>(
  'gift-exchanges.replace-address',
  'update gift_exchanges set address = $3 where id = $1 and address = $2 returning id',
);
