import { Client } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '../harness/ports';
import { startSite } from '../harness/processes';
import { day, eventually } from '../harness/shop';
import { Visitor } from '../harness/visitor';
import { fullSlot, waits } from '../harness/waiting';

let site: Awaited<ReturnType<typeof startSite>>;
let database: Client;
afterEach(async () => {
  await database.end();
  await site.stop();
});

const waitingForLock = async (): Promise<number> => {
  const { rows } = await database.query(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0].n;
};

test('kill -9 in the middle of an offer: after a restart it is made, once', async () => {
  site = await startSite({ template: true });
  database = new Client({ connectionString: site.databaseUrl });
  await database.connect();
  const port = await freePort();
  let server = await site.start(port);
  const holder = await new Visitor(server.url).logIn('holder');
  const ann = await new Visitor(server.url).logIn('ann');

  // What holds the job up, so that it is killed there: before the entry moves; and with the slot's lock in its hands.
  const points = ['select 1 from waiting_list for update', 'lock table entitlements in share mode'];
  for (const [index, lock] of points.entries()) {
    const { slot, tickets } = await fullSlot(holder, day(1), index);
    const entry = await waits(ann, slot, 2);
    await database.query('begin');
    await database.query(lock);
    for (const { code } of tickets.slice(0, 2)) await holder.delete(`/api/ticketing/tickets/${code}`);
    await eventually(waitingForLock, (n) => n > 0);
    await server.kill('SIGKILL');
    await database.query('rollback');
    server = await site.start(port);

    const { offer } = await eventually(entry.read, ({ status }) => status === 'offered', 40_000);
    expect(offer.tickets).toHaveLength(2);
    const { rows } = await database.query(
      `select s.held, s.waiting, s.offered, (select count(*)::int from tickets t join entitlements e on e.ticket_id = t.id
          where e.slot_id = s.id and t.status = 'held') as tickets from slots s where s.public_id = $1`,
      [slot],
    );
    expect(rows[0]).toEqual({ held: 5, waiting: 0, offered: 0, tickets: 5 });
  }
}, 180_000);
