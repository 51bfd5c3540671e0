import type { Shot } from '../load';
import { logIn, type Stage } from '../stage';
import { CLIENTS, compare, fire, type Row } from './compare';

/** So that nobody holds more than a person might, although 64 of them ask at a time. */
const MEMBERS = 640;

/** Holds through HTTP on one hot slot and over a thousand slots. */
export async function measureHolds(stage: Stage): Promise<Row[]> {
  const tokens = await logIn(stage.product, MEMBERS, CLIENTS);
  const { rows: members } = await stage.db.query('select id from up_users order by id desc limit $1', [
    MEMBERS,
  ]);
  const slots = await makeSlots(stage, 1000);
  const ours = (pick: (shot: number) => number) =>
    fromNothing(stage, stage.product, (shot) => ({
      method: 'POST',
      path: '/api/ticketing/tickets',
      headers: {
        authorization: `Bearer ${tokens[shot % MEMBERS]}`,
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
  const bare = (pick: (shot: number) => number) =>
    fromNothing(stage, stage.bare, (shot) => ({
      method: 'POST',
      path: '/holds',
      body: JSON.stringify({ slotId: slots[pick(shot)]?.id, memberId: members[shot % MEMBERS]?.id }),
    }));
  const hot = () => 0;
  const spread = (shot: number) => shot % 1000;
  return [
    await compare('hold, one hot slot', 1.0, ours(hot), bare(hot)),
    await compare('hold, 1000 slots', 0.4, ours(spread), bare(spread)),
  ];
}

/** Each turn begins with nothing held: how much a member holds is counted at each hold. */
const fromNothing = (stage: Stage, origin: string, next: (shot: number) => Shot) => async () => {
  await stage.db.query(`update tickets set status = 'void', ended_at = now() where status = 'held'`);
  return fire(origin, next)();
};

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
