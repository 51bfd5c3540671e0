import { load, type Measured } from './load';
import { logIn, type Stage } from './stage';

const CLIENTS = 64;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

export interface Row {
  name: string;
  target: number;
  ratio: number;
  ours: Measured;
  bare: Measured;
}

/** Holds through HTTP on one hot slot and over a thousand slots, against the bare server, turn by turn. */
export async function measureHolds(stage: Stage): Promise<Row[]> {
  const tokens = await logIn(stage.product, CLIENTS);
  const { rows: members } = await stage.db.query('select id from up_users order by id limit $1', [CLIENTS]);
  const slots = await makeSlots(stage, 1000);
  const ours = (pick: (shot: number) => number) => () =>
    load(stage.product, { clients: CLIENTS, seconds: SECONDS }, (shot, client) => ({
      method: 'POST',
      path: '/api/ticketing/tickets',
      headers: {
        authorization: `Bearer ${tokens[client]}`,
        'idempotency-key': `b-${process.pid}-${shot}-${Date.now()}`,
      },
      body: JSON.stringify({
        lines: [
          {
            product: 'day-ticket',
            slot: slots[pick(shot)]?.publicId,
            visitor: { name: '林小满', phone: '13800138000' },
          },
        ],
      }),
    }));
  const bare = (pick: (shot: number) => number) => () =>
    load(stage.bare, { clients: CLIENTS, seconds: SECONDS }, (shot, client) => ({
      method: 'POST',
      path: '/',
      body: JSON.stringify({ slotId: slots[pick(shot)]?.id, memberId: members[client]?.id }),
    }));
  return [
    await compare(
      'hold, one hot slot',
      1.0,
      ours(() => 0),
      bare(() => 0),
    ),
    await compare(
      'hold, 1000 slots',
      0.4,
      ours((shot) => shot % 1000),
      bare((shot) => shot % 1000),
    ),
  ];
}

async function compare(
  name: string,
  target: number,
  ours: () => Promise<Measured>,
  bare: () => Promise<Measured>,
): Promise<Row> {
  const pairs: [Measured, Measured][] = [];
  for (let round = 0; round < ROUNDS; round += 1) pairs.push([await ours(), await bare()]);
  pairs.sort((a, b) => a[0].perSecond / a[1].perSecond - b[0].perSecond / b[1].perSecond);
  const [best, worst] = pairs[Math.floor(pairs.length / 2)] as [Measured, Measured];
  return { name, target, ratio: best.perSecond / worst.perSecond, ours: best, bare: worst };
}

/** Slots of the day ticket's pool, large enough never to be full. */
async function makeSlots(stage: Stage, count: number): Promise<{ id: number; publicId: string }[]> {
  const { rows } = await stage.db.query(
    `insert into slots (public_id, pool_id, visit_date, starts_at, ends_at, whole_day, size)
     select 'bench' || n, (select pool_id from slots where size = 5000 limit 1), current_date + 1,
            date_trunc('day', now()) + interval '1 day' + n * interval '1 second',
            date_trunc('day', now()) + interval '1 day 23 hours', true, 100000000
       from generate_series(1, $1) n returning id, public_id as "publicId"`,
    [count],
  );
  return rows;
}
