import { statement } from '../../kernel/db';

/** Claims and found things are Strapi's tables; the desk writes what must happen once with SQL of its own. */
const OPEN = `state in ('claim-new', 'claim-contacted')`;

export interface AskedRow extends Record<string, unknown> {
  documentId: string;
  kind: 'claim-item' | 'report-loss';
  title: string;
  /** Of the found thing that it is about; a loss has one when the desk has told its owner of a thing. */
  itemId: string | null;
  thingKind: string | null;
  lostOn: string | null;
  place: string | null;
  text: string | null;
  name: string | null;
  phone: string | null;
  state: 'claim-new' | 'claim-contacted' | 'claim-done' | 'claim-refused';
  note: string | null;
  at: Date;
}

const ASKED = `document_id as "documentId", kind, item_title as title, item_id as "itemId", thing_kind as "thingKind",
  lost_on as "lostOn", place, text, name, phone, state, note, created_at as at`;

/** What waits comes first, who waits longest on top; then what is done, the last on top. */
export const listAsked = statement<
  AskedRow & { total: number },
  [open: boolean, limit: number, offset: number]
>(
  'lost-desk.asked',
  `select ${ASKED}, count(*) over ()::int as total from claims where (${OPEN}) = $1
    order by case when $1 then created_at end, updated_at desc, id limit $2 offset $3`,
);

/** Losses that nothing was found for yet. */
export const openLosses = statement<AskedRow, [limit: number]>(
  'lost-desk.open-losses',
  `select ${ASKED} from claims where kind = 'report-loss' and item_id is null and ${OPEN}
    order by created_at desc, id desc limit $1`,
);

export const askedFor = statement<AskedRow, [itemId: string]>(
  'lost-desk.asked-for',
  `select ${ASKED} from claims where item_id = $1 order by (${OPEN}) desc, created_at, id`,
);

export const askedById = statement<AskedRow, [documentId: string]>(
  'lost-desk.asked-by-id',
  `select ${ASKED} from claims where document_id = $1`,
);

export const countAsked = statement<{ itemId: string; open: number }, [itemIds: string[]]>(
  'lost-desk.count-asked',
  `select item_id as "itemId", count(*)::int as open from claims
    where item_id = any($1::text[]) and ${OPEN} group by item_id`,
);

export const countWaiting = statement<{ waiting: number }, []>(
  'lost-desk.waiting',
  `select count(*)::int as waiting from claims where state = 'claim-new'`,
);

interface Told extends Record<string, unknown> {
  documentId: string;
  title: string;
  /** up_users.id; null when the visitor is erased. */
  memberId: number | null;
}

const TOLD = `c.document_id as "documentId", c.item_title as title,
  (select u.id from up_users u where u.document_id = c.member_id) as "memberId"`;

/** Guarded: what is closed stays as it is. No row: it was closed, or is not there. */
export const setState = statement<Told, [documentId: string, state: string, note: string | null, at: Date]>(
  'lost-desk.set-state',
  `update claims c set state = $2, note = coalesce($3, c.note), updated_at = $4
    where c.document_id = $1 and ${OPEN} returning ${TOLD}`,
);

/** Says of an open loss which found thing it may be. */
export const linkLoss = statement<Told, [documentId: string, itemId: string, at: Date]>(
  'lost-desk.link-loss',
  `update claims c set item_id = $2, state = 'claim-contacted', updated_at = $3
    where c.document_id = $1 and c.kind = 'report-loss' and ${OPEN} returning ${TOLD}`,
);

/** All that are open of a thing that is gone: one is whose it was, the others are not. */
export const closeAsked = statement<
  Told & { state: 'claim-done' | 'claim-refused' },
  [itemId: string, ownersClaim: string | null, at: Date]
>(
  'lost-desk.close-asked',
  `update claims c set updated_at = $3,
          state = case when c.document_id = $2 then 'claim-done' else 'claim-refused' end
    where c.item_id = $1 and ${OPEN} returning ${TOLD}, c.state`,
);

export const collect = statement<Record<string, never>, [itemId: string, at: Date]>(
  'lost-desk.collect',
  `update lost_items set state = 'collected', updated_at = $2 where document_id = $1`,
);

export interface HandoverRow extends Record<string, unknown> {
  claimId: string | null;
  name: string | null;
  phone: string | null;
  signature: Buffer | null;
  by: string;
  at: Date;
  erasedAt: Date | null;
}

const HANDOVER = `claim_id as "claimId", name, phone, signature, handed_by_name as by, handed_at as at,
  erased_at as "erasedAt"`;

export const handoverOf = statement<HandoverRow, [itemId: string]>(
  'lost-desk.handover-of',
  `select ${HANDOVER} from lost_item_handovers where item_id = $1`,
);

export interface NewHandover {
  itemId: string;
  itemTitle: string;
  claimId: string | null;
  name: string | null;
  phone: string | null;
  signature: Buffer | null;
  by: string;
  byName: string;
  at: Date;
}

const insert = statement<
  { won: boolean },
  [string, string, string | null, string | null, string | null, Buffer | null, string, string, Date]
>(
  'lost-desk.hand-over',
  `insert into lost_item_handovers
     (item_id, item_title, claim_id, member_id, name, phone, signature, handed_by, handed_by_name, handed_at)
   values ($1, $2, $3,
     (select u.id from claims c join up_users u on u.document_id = c.member_id where c.document_id = $3),
     $4, $5, $6, $7, $8, $9)
   on conflict do nothing returning true as won`,
);

/** Whether this hand-over is the one: of two at the same moment the second waits for the first, and loses. */
export async function recordHandover(q: Parameters<typeof insert>[0], one: NewHandover): Promise<boolean> {
  const { itemId, itemTitle, claimId, name, phone, signature, by, byName, at } = one;
  const won = await insert(q, itemId, itemTitle, claimId, name, phone, signature, by, byName, at);
  return won.length > 0;
}

export const eraseHandovers = statement<Record<string, never>, [before: Date, at: Date]>(
  'lost-desk.erase-handovers',
  `update lost_item_handovers set name = null, phone = null, signature = null, member_id = null, erased_at = $2
    where erased_at is null and handed_at < $1`,
);

export const eraseHandoversOf = statement<Record<string, never>, [memberId: number]>(
  'lost-desk.erase-handovers-of',
  `update lost_item_handovers set name = null, phone = null, signature = null, member_id = null, erased_at = now()
    where member_id = $1`,
);

export const readHandovers = statement<Record<string, unknown>, [memberId: number]>(
  'lost-desk.read-handovers',
  `select item_title as thing, name, phone, signature is not null as signed, handed_at as at
     from lost_item_handovers where member_id = $1 order by handed_at`,
);

/** Places that were named lately, the most usual first. */
export const usualPlaces = statement<{ found: string[]; collect: string[] }, [limit: number]>(
  'lost-desk.usual-places',
  `with lately as (
     select document_id, found_place, collect_place, id from lost_items where locale = 'zh' order by id desc limit 200
   )
   select coalesce((select array_agg(place) from (
            select found_place as place from lately where found_place <> '' group by 1
             order by count(*) desc, max(id) desc limit $1) f), '{}') as found,
          coalesce((select array_agg(place) from (
            select collect_place as place from lately where collect_place <> '' group by 1
             order by max(id) desc limit $1) c), '{}') as collect`,
);
