import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../harness/ports';
import { type Server, startSite } from '../harness/processes';
import { type Control, controlOf } from '../harness/sandbox-control';
import { Visitor } from '../harness/visitor';

const TOKEN = '/cgi-bin/stable_token';
const PHONE = '/wxa/business/getuserphonenumber';

let site: Awaited<ReturnType<typeof startSite>>;
let servers: [Server, Server];
let sandbox: Control;
let db: Pool;
beforeAll(async () => {
  site = await startSite({ template: true });
  servers = [await site.start(await freePort()), await site.start(await freePort())];
  sandbox = controlOf(site.sandbox.origin);
  db = new Pool({ connectionString: site.databaseUrl, max: 1 });
});
afterAll(async () => {
  await db.end();
  await site.stop();
});

/** Ten members at each process give their phone number at the same moment. */
async function tenAtEach(name: string): Promise<number[]> {
  const everybody = await Promise.all(
    servers.flatMap(({ url }, process) =>
      Array.from({ length: 10 }, async (_, index) => {
        const visitor = await new Visitor(url).logIn(`${name}-${process}-${index}`);
        return { visitor, code: await sandbox.code(name, 'phone') };
      }),
    ),
  );
  const answers = everybody.map(({ visitor, code }) => visitor.post('/api/wechat/phone', { code }));
  return (await Promise.all(answers)).map(({ status }) => status);
}

/** What WeChat answers to whoever asks for the account's token. */
async function currentToken(): Promise<object> {
  const { appId, appSecret } = site.sandbox.credentials;
  const answer = await fetch(site.sandbox.origin + TOKEN, {
    method: 'POST',
    body: JSON.stringify({ grant_type: 'client_credential', appid: appId, secret: appSecret }),
  });
  return answer.json() as Promise<object>;
}

const ALL_WELL = Array(20).fill(200);

test('two processes that need a token at once ask WeChat once', async () => {
  // So slow an answer that all of them ask while the first is under way.
  await sandbox.fault({ path: `^${TOKEN}`, status: 200, timeoutMs: 800, answer: await currentToken() });
  const before = await sandbox.countOf(TOKEN);
  expect(await tenAtEach('first')).toEqual(ALL_WELL);
  expect((await sandbox.countOf(TOKEN)) - before).toBe(1);
  await sandbox.clearFaults();
});

test('a token that WeChat refuses to both is renewed once: asked for, then forced', async () => {
  const before = await sandbox.countOf(TOKEN);
  // The account's secret was used elsewhere and the token with it is gone, while WeChat still calls it the current one.
  await sandbox.refuse(`^${PHONE}`, 40001, 2);
  expect(await tenAtEach('refused')).toEqual(ALL_WELL);
  expect((await sandbox.countOf(TOKEN)) - before).toBe(2);
});

test('a process that dies while it asks does not stop the other for longer than its lease', async () => {
  await db.query(`delete from wechat_tokens`);
  await db.query(
    `insert into wechat_tokens (app_id, refreshing_until) values ($1, now() + interval '3 seconds')`,
    [site.sandbox.credentials.appId],
  );
  // Both processes still hold the token in memory; a refusal makes them look at the row.
  await sandbox.post('settings', { clockOffsetMs: 60_000 });
  await sandbox.refuse(`^${PHONE}`, 42001, 1);
  const before = await sandbox.countOf(TOKEN);
  const started = Date.now();
  expect(await tenAtEach('orphan')).toEqual(ALL_WELL);
  expect(Date.now() - started).toBeGreaterThan(1_500);
  // One, or two when the token that was refused was still the current one.
  const asked = (await sandbox.countOf(TOKEN)) - before;
  expect(asked).toBeGreaterThanOrEqual(1);
  expect(asked).toBeLessThanOrEqual(2);
});
