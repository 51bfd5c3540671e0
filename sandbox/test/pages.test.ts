import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../src/index.js';
import { FAULT_OFFERS } from '../src/pages/fault-offers.js';
import { wordsEn } from '../src/pages/words-en.js';
import { wordsZh } from '../src/pages/words-zh.js';
import { call, JSAPI, newNumber, openidOfDemo, payCall, prepayBody } from './support/client.js';

let sandbox: Sandbox;
let openid: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  openid = await openidOfDemo(sandbox, 'lin');
});

afterAll(() => sandbox.close());

async function page(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(`${sandbox.origin}${path}`);
  return { status: response.status, html: await response.text() };
}

async function transfer(remark: string): Promise<{ outBillNo: string; packageInfo: string }> {
  const outBillNo = newNumber('W');
  const { json } = await payCall<{ package_info: string }>(
    sandbox,
    'POST',
    '/v3/fund-app/mch-transfer/transfer-bills',
    {
      appid: sandbox.credentials.appId,
      out_bill_no: outBillNo,
      transfer_scene_id: '1005',
      openid,
      transfer_amount: 1234,
      transfer_remark: remark,
      transfer_scene_report_infos: ['岗位类型', '报酬说明'].map((info_type) => ({
        info_type,
        info_content: '推广',
      })),
    },
  );
  return { outBillNo, packageInfo: json.package_info };
}

describe('the control page', () => {
  test('is Chinese, and English when asked for', async () => {
    const [zh, en] = [(await page('/')).html, (await page('/?lang=en')).html];
    expect([zh.includes('<html lang="zh-CN">'), zh.includes(wordsZh.tagline)]).toEqual([true, true]);
    expect([en.includes('<html lang="en">'), en.includes(wordsEn.tagline)]).toEqual([true, true]);
  });

  test('shows what a merchant wrote as text', async () => {
    const order = {
      ...prepayBody(sandbox, openid, 'http://127.0.0.1:9/n'),
      description: '<img src=x onerror=alert(1)>',
    };
    await payCall(sandbox, 'POST', JSAPI, order);
    await transfer('<b>bold</b>');
    const { html } = await page('/');
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain('<b>bold</b>');
    expect(html).toContain('&lt;img src=x');
  });

  test('never shows a secret', async () => {
    const { html } = await page('/');
    for (const secret of [sandbox.credentials.apiV3Key, sandbox.credentials.appSecret, 'PRIVATE KEY'])
      expect(html).not.toContain(secret);
  });

  const offers = Object.values(FAULT_OFFERS).flat();

  test.each(offers)('its fault "%s" is one, also once and for one number', async (_offer, fault) => {
    const limits = { times: 1, reference: 'ONE' };
    const asked = fault as { http?: object };
    const scoped = asked.http ? { http: { ...asked.http, ...limits } } : { ...asked, ...limits };
    const { status, json } = await call<unknown>(sandbox, 'POST', '/sandbox/faults', scoped);
    expect([status, json]).toEqual([200, [expect.objectContaining(limits)]]);
    expect((await page('/')).html).toContain('ONE');
    await call(sandbox, 'DELETE', '/sandbox/faults');
  });
});

describe('the payee’s page', () => {
  test('offers to confirm what waits for it, in both languages', async () => {
    const { packageInfo, outBillNo } = await transfer('十一月佣金');
    const path = `/sandbox/transfer?package=${encodeURIComponent(packageInfo)}`;
    const { status, html } = await page(path);
    expect([status, html.includes('12.34'), html.includes('十一月佣金')]).toEqual([200, true, true]);
    expect((await page(`${path}&lang=en`)).html).toContain(wordsEn.payee.confirm);
    await call(sandbox, 'POST', '/sandbox/transfers/confirm', { out_bill_no: outBillNo });
    expect((await page(path)).html).not.toContain('data-testid="pay"');
  });

  test('leads back to this machine only, and knows what it does not know', async () => {
    const { packageInfo } = await transfer('佣金');
    const path = `/sandbox/transfer?package=${encodeURIComponent(packageInfo)}&return_url=`;
    expect((await page(`${path}https://example.com/`)).html).not.toContain('example.com');
    expect((await page(`${path}http://127.0.0.1:8000/me`)).html).toContain('href="http://127.0.0.1:8000/me"');
    expect((await page('/sandbox/transfer?package=nonsense')).status).toBe(404);
  });
});

test('what is a guess can be read in the browser', async () => {
  expect((await page('/sandbox/guesses')).html).toContain('<h1>哪些是猜测</h1>');
  const { status, html } = await page('/sandbox/guesses?lang=en');
  expect([
    status,
    html.includes('<h1>What is a guess</h1>'),
    html.includes('<code>OVERDUE_CLOSE</code>'),
  ]).toEqual([200, true, true]);
});
