import { logIn, type Stage } from '../stage';
import { CLIENTS, type Row } from './compare';

const COUNT = Number(process.env.BENCH_NOTIFICATIONS ?? 10_000);
const AMOUNT_FEN = 12_800;

interface Burst {
  sent: number;
  acknowledgedInTime: number;
  byStatus: Record<string, number>;
  perSecond: number;
  medianMs: number;
  p99Ms: number;
}

/**
 * Ten thousand orders paid in one go: their notifications as fast as the sandbox can post them, each acknowledged within
 * WeChat's five seconds and applied once. The bare handler verifies, decrypts and writes one row.
 */
export async function measureNotifications(stage: Stage): Promise<Row[]> {
  await control(stage, 'settings', { verification: 'public-key' });
  await stage.db.query(
    'create table if not exists bare_notifications (id text primary key, reference text not null)',
  );
  const bare = await burst(stage, `${stage.bare}/notifications`, 'BARE');
  await openOrders(stage);
  const ours = await burst(stage, `${stage.product}/api/wechat-pay/notify/transaction`, 'T');
  await checkApplied(stage);
  const measured = ({ perSecond, medianMs, p99Ms, byStatus }: Burst) => ({
    perSecond,
    p50Ms: medianMs,
    p99Ms,
    statuses: byStatus,
  });
  const ratio = ours.perSecond / bare.perSecond;
  return [{ name: 'payment notification', target: 0.05, ratio, ours: measured(ours), bare: measured(bare) }];
}

async function burst(stage: Stage, url: string, prefix: string): Promise<Burst> {
  const payments = Array.from({ length: COUNT }, (_, n) => ({
    out_trade_no: numberOf(prefix, n),
    total: AMOUNT_FEN,
  }));
  const result = await control<Burst>(stage, 'notify-burst', { url, payments, connections: CLIENTS });
  if (result.acknowledgedInTime !== COUNT)
    throw new Error(
      `only ${result.acknowledgedInTime} of ${COUNT} acknowledged in time: ${JSON.stringify(result.byStatus)}`,
    );
  return result;
}

const numberOf = (prefix: string, n: number): string => `${prefix}BENCH${String(n).padStart(8, '0')}`;

/** An open order of one held ticket each, as a purchase leaves them, of one member and one large slot. */
async function openOrders({ db, product, sandbox }: Stage): Promise<void> {
  await logIn(product, 1, 1);
  const { appId, mchId } = (await (await fetch(`${sandbox}/sandbox/credentials`)).json()) as Record<
    string,
    string
  >;
  const names = [numberOf('T', 0).slice(0, -8), COUNT, AMOUNT_FEN, appId, mchId];
  await db.query(
    `with slot as (
       insert into slots (public_id, pool_id, visit_date, starts_at, ends_at, whole_day, size, held)
       select 'notified', pool_id, current_date + 1, now() + interval '1 day', now() + interval '2 days', true, $2, $2
         from slots limit 1 returning id),
     member as (select id, openid from up_users where openid is not null order by id desc limit 1),
     ticket as (
       insert into tickets (code, short_code, member_id, product_id, product_slug, product_title, status, price_fen,
              visit_date, hold_expires_at, hold_limit_at, terms)
       select translate('N' || lpad(n::text, 16, '0'), '01', 'AB'), translate('N' || lpad(n::text, 7, '0'), '01', 'AB'), member.id,
              'bench', 'bench', 'Bench', 'held', $3, current_date + 1, now() + interval '1 hour',
              now() + interval '1 hour', '{}'
         from generate_series(1, $2) n, member returning id),
     part as (
       insert into entitlements (ticket_id, position, title, slot_id, places, uses, share_fen)
       select ticket.id, 0, 'Bench', slot.id, 1, 1, $3 from ticket, slot),
     placed as (
       insert into orders (number, member_id, status, amount_fen, expires_at, sweep_at)
       select $1 || lpad((n - 1)::text, 8, '0'), member.id, 'open', $3, now() + interval '1 hour',
              now() + interval '1 hour'
         from generate_series(1, $2) n, member returning id, number),
     line as (
       insert into order_lines (order_id, ticket_id, amount_fen, order_status)
       select o.id, t.id, $3, 'open'
         from (select id, row_number() over (order by id) as n from placed) o
         join (select id, row_number() over (order by id) as n from ticket) t using (n))
     insert into payments (reference, status, amount_fen, app_id, mch_id, openid, request, sent_at)
     select number, 'open', $3, $4, $5, member.openid, '{}', now() from placed, member`,
    names,
  );
}

/** Each applied, and once: paid orders, valid tickets, sold places. */
async function checkApplied({ db }: Stage): Promise<void> {
  const { rows } = await db.query(
    `select (select count(*)::int from orders where number like 'TBENCH%' and status = 'paid') as orders,
            (select count(*)::int from tickets where product_slug = 'bench' and status = 'valid') as tickets,
            (select sold from slots where public_id = 'notified') as sold,
            (select count(*)::int from refunds) as refunds`,
  );
  const wanted = JSON.stringify({ orders: COUNT, tickets: COUNT, sold: COUNT, refunds: 0 });
  if (JSON.stringify(rows[0]) !== wanted)
    throw new Error(`applied: ${JSON.stringify(rows[0])}, wanted ${wanted}`);
}

async function control<T>({ sandbox }: Stage, path: string, body: object): Promise<T> {
  const response = await fetch(`${sandbox}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as T;
}
