import type { App } from './app';
import { eventually } from './shop';
import type { Json, Visitor } from './visitor';

const DAY_MS = 86_400_000;

interface Clock {
  shiftClock(ms: number): void;
}

type Books = Pick<App, 'db'>;

async function memberIdOf({ db }: Books, visitor: Visitor): Promise<number> {
  const { documentId } = (await visitor.get('/api/wechat/me')).data;
  return (await db.query('select id from up_users where document_id = $1', [documentId])).rows[0].id;
}

/** The code of a promoter for the first page. */
async function sceneOf(visitor: Visitor, page = 'pages/home/index'): Promise<string> {
  const { data, error } = await visitor.post('/api/referrals/poster', { page });
  if (error) throw new Error(`no poster: ${JSON.stringify(error)}`);
  return data.scene;
}

/** Functions of the running server that timers call, and what they leave in the books. */
export function promotionOf(app: App) {
  const service = (file: string) => app.module<Json>(`src/plugins/referrals/server/services/${file}.js`);
  const memberId = (visitor: Visitor): Promise<number> => memberIdOf(app, visitor);
  return {
    memberId,
    settle: (code: string, at = new Date()): Promise<void> => service('settle-ticket').settleTicket(code, at),
    release: (at: Date): Promise<number> => service('release-due').releaseDue(at),
    violations: (at = new Date()): Promise<Json[]> => service('check-invariants').checkInvariants(at),
    /** Moves the server's clock so many days on; 0 brings it back. */
    later: (days: number) => app.module<Clock>('src/kernel/clock.js').shiftClock(days * DAY_MS),
    settings: async (data: object): Promise<void> => {
      const settings = app.strapi.documents('plugin::referrals.setting' as never) as Json;
      const known = await settings.findFirst();
      if (known) await settings.update({ documentId: known.documentId, data });
      else await settings.create({ data });
    },
    sceneOf,
    touch: (visitor: Visitor, scene: string) => visitor.post('/api/referrals/touch', { scene }),
    touches: async (visitor: Visitor): Promise<Json[]> =>
      (
        await app.db.query(
          'select source, outcome, reason from referral_touches where member_id = $1 order by id',
          [await memberId(visitor)],
        )
      ).rows,
    balance: async (visitor: Visitor): Promise<Json> =>
      (await visitor.get('/api/referrals/centre')).data.balance,
    /** Waits until a promoter's balances have these values. */
    balanceIs: (visitor: Visitor, wanted: Record<string, number>, timeoutMs = 10_000) =>
      eventually(
        async () => (await visitor.get('/api/referrals/centre')).data.balance,
        (now) => Object.entries(wanted).every(([name, fen]) => now[name] === fen),
        timeoutMs,
      ),
    records: async (visitor: Visitor, query = ''): Promise<Json[]> =>
      (await visitor.get(`/api/referrals/commissions${query}`)).data,
  };
}

/** A promoter with so much to withdraw, as if earned with tickets long ago. */
export async function withAvailable(app: Books, visitor: Visitor, fen: number): Promise<void> {
  await sceneOf(visitor);
  const id = await memberIdOf(app, visitor);
  const { rows } = await app.db.query(
    `insert into referral_commissions (origin_code, level, ticket_code, follower_id, promoter_id, order_number,
       product_slug, product_title, rule, paid_fen, amount_fen, counted_fen, status, paid_at, confirmed_at, due_at, step)
     select 'MADEUP' || n, 1, 'MADEUP' || n, (select min(id) from up_users where id <> $1), $1, 'O' || n, 'day-ticket', '成人票',
            '{"freezeDays": 7}', $2, $2, $2, 'available', now(), now(), now(), 1
       from (select coalesce(max(id), 0) + 1 as n from referral_commissions) numbers returning id`,
    [id, fen],
  );
  await app.db.query('insert into commission_accounts (member_id) values ($1) on conflict do nothing', [id]);
  await app.db.query(
    `insert into commission_entries (member_id, kind, cause, amount_fen, available_fen, commission_id, at)
     values ($1, 'released', $2, $3, $3, $4, now())`,
    [id, `${rows[0].id}/1`, fen, rows[0].id],
  );
  await app.db.query(
    'update commission_accounts set available_fen = available_fen + $2 where member_id = $1',
    [id, fen],
  );
}
