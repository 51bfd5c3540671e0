import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { providerOf, servicesOf } from '../harness/provider';
import { buy, dayLine, eventually } from '../harness/shop';
import type { Json } from '../harness/visitor';

/** A merchant from before the public key: WeChat Pay signs by platform certificates, which must be fetched. */
let app: App;
let provider: ReturnType<typeof providerOf>;
let services: ReturnType<typeof servicesOf>;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_PUBLIC_KEY_ID: '', WECHAT_PAY_PUBLIC_KEY: '' } });
  provider = providerOf(app);
  services = servicesOf(app);
  await provider.settings({ verification: 'certificate' });
});
afterAll(() => app.stop());

const certificateRequests = async (): Promise<number> =>
  (await provider.state()).requests.filter(({ path }: Json) => path === '/v3/certificates').length;

test('a ticket is bought, and the certificates were asked for once', async () => {
  for (const name of ['ann', 'bob', 'cleo'])
    await buy(await app.visitor(name), app.sandbox.origin, dayLine(1));
  expect(await certificateRequests()).toBe(1);
  const { rows } = await app.db.query('select serial from platform_certificates');
  expect(rows).toHaveLength(1);
});

test('a name is encrypted with the newest certificate', async () => {
  const { rows } = await app.db.query('select openid from up_users where openid is not null limit 1');
  const number = `WCERT${Date.now()}`;
  const words = { remark: '佣金', post: '推广员', explanation: '佣金', userName: '林小满' };
  await services.inTransaction((tx) =>
    services
      .service('transfers')
      .prepare(tx, { number, openid: rows[0].openid, amountFen: 250_000, ...words }),
  );
  const status = async () =>
    (await app.db.query('select status from payment_transfers where number = $1', [number])).rows[0].status;
  await eventually(status, (now) => now === 'waiting');
  const { transfers } = await provider.state();
  expect(transfers.find(({ outBillNo }: Json) => outBillNo === number)).toMatchObject({ userName: '林小满' });
});

test('an answer by a public key that nobody told us is not believed, and nothing is lost', async () => {
  await provider.settings({ verification: 'public-key' });
  const visitor = await app.visitor('dora');
  const [ticket] = (await visitor.post('/api/ticketing/tickets', { lines: [dayLine(2)] })).data;
  const opened = await visitor.post('/api/ticketing/orders', { tickets: [ticket.code] });
  // The answer is signed by a key that we were not told of: it is not believed, and nothing is lost.
  expect({ status: opened.status, name: opened.error?.name }).toEqual({
    status: 503,
    name: 'PAYMENT_UNREACHABLE',
  });
  await provider.settings({ verification: 'certificate' });
  const again = await visitor.post('/api/ticketing/orders', { tickets: [ticket.code] });
  expect(again.status).toBe(200);
});
