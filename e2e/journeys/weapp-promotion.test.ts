import path from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../../cms/test/harness/admin';
import { type App, startApp } from '../../cms/test/harness/app';
import { promotionOf, withAvailable } from '../../cms/test/harness/promotion';
import { launch, type MiniProgram } from '../runtime/launch';

const dist = path.resolve(import.meta.dirname, '../../miniapp/dist/weapp');
const PAGE = '/pages/product/index?slug=day-ticket';

let app: App;
let anna: MiniProgram;
const start = (visitor: string, open?: string) =>
  launch({ dist, api: app.url, sandbox: app.sandbox.origin, visitor, open });
beforeAll(async () => {
  app = await startApp();
  anna = start('anna', PAGE);
});
afterAll(async () => {
  expect(anna.errors).toEqual([]);
  anna.close();
  await app.stop();
});

async function codeIn(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test('the WeChat bundle draws posters and saves one to the album, after the visitor allowed it in the settings', async () => {
  await anna.waitFor(() => anna.has('poster'));
  anna.tap('poster');
  await anna.waitFor(() => anna.has('poster-ticket'), 30_000);
  anna.phone.albumAllowed = false;
  anna.phone.confirms = false;
  anna.tap('save-poster');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(anna.phone.album).toHaveLength(0);
  anna.phone.confirms = true;
  anna.tap('save-poster');
  await anna.waitFor(() => anna.phone.album.length === 1);
  const { rows } = await app.db.query('select scene from referral_scenes where page = $1', [PAGE.slice(1)]);
  const code = `wxacode://${app.env.WECHAT_APP_ID}/pages/product/index?scene=${rows[0].scene}`;
  expect(await codeIn(anna.phone.album[0] as Buffer)).toBe(code);
  for (const picture of anna.phone.pictures.values()) expect(await codeIn(picture)).toBe(code);
});

test('a friend opens the code, sees the ticket that it stands for, and is bound to the promoter by logging in', async () => {
  const { rows } = await app.db.query('select scene from referral_scenes');
  const friend = start('friend', `/pages/product/index?scene=${encodeURIComponent(rows[0].scene)}`);
  await friend.waitFor('云栖山一日票');
  friend.tap('poster');
  const bound = async () =>
    (await app.db.query('select count(*)::int as n from referral_bindings where until_at is null')).rows[0].n;
  await expect.poll(bound, { timeout: 15_000 }).toBe(1);
  expect(friend.errors).toEqual([]);
  friend.close();
});

test('money that waits is taken by wx.requestMerchantTransfer with what WeChat Pay gave for it', async () => {
  const visitor = await app.visitor('anna');
  await withAvailable(app, visitor, 1_000);
  const { data } = await visitor.post('/api/referrals/withdrawals', { amountFen: 1_000 });
  const boss = await administrator(app);
  const approved = await boss.post(`/referrals/withdrawals/${data.number}/approve`, { method: 'transfer' });
  expect(approved.status).toBe(200);
  const phone = start('anna', '/pages/promotion/withdrawal/index');
  await phone.waitFor(() => phone.has('receive'), 30_000);
  phone.phone.payment = 'cancel';
  phone.tap('receive');
  await expect.poll(() => asked(phone).length).toBe(1);
  phone.phone.payment = 'pay';
  await phone.waitFor(() => phone.has('receive'));
  await new Promise((resolve) => setTimeout(resolve, 500));
  phone.tap('receive');
  await expect.poll(() => asked(phone).length).toBe(2);
  const [first, second] = asked(phone);
  expect(second).toEqual({
    mchId: app.env.WECHAT_PAY_MCH_ID,
    appId: app.env.WECHAT_APP_ID,
    package: expect.stringMatching(/./),
  });
  expect(second).toEqual(first);
  await promotionOf(app).balanceIs(visitor, { paidFen: 1_000, lockedFen: 0 }, 30_000);
  expect(phone.errors).toEqual([]);
  phone.close();
});

const asked = ({ phone }: MiniProgram) =>
  phone.log.filter(({ name }) => name === 'requestMerchantTransfer').map(({ options }) => options);
