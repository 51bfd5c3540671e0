import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR_MS } from '../src/clock.js';
import { type Sandbox, startSandbox } from '../src/index.js';
import { accessToken, call, openidOfDemo, paidOrder, setAhead } from './support/client.js';

let sandbox: Sandbox;
let openid: string;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  openid = await openidOfDemo(sandbox, 'lin');
  token = String((await accessToken(sandbox)).access_token);
});

afterAll(() => sandbox.close());

async function weixin(path: string, body: unknown, withToken = token): Promise<Record<string, unknown>> {
  return (await call(sandbox, 'POST', `${path}?access_token=${withToken}`, body)).json;
}

async function newCode(input: Record<string, unknown>): Promise<string> {
  return String((await call(sandbox, 'POST', '/sandbox/codes', input)).json.code);
}

describe('the phone number', () => {
  test('belongs to the name, carries the watermark of the app, and its code is used up', async () => {
    const path = '/wxa/business/getuserphonenumber';
    const { phone_info: demo } = await weixin(path, { code: 'demo-lin' });
    expect(demo).toMatchObject({
      purePhoneNumber: expect.stringMatching(/^139\d{8}$/),
      watermark: { appid: sandbox.credentials.appId },
    });
    const code = await newCode({ kind: 'phone', name: 'lin', phone: '13800138000' });
    expect((await weixin(path, { code })).phone_info).toMatchObject({
      phoneNumber: '13800138000',
      countryCode: '86',
    });
    expect((await weixin(path, { code })).errcode).toBe(40163);
  });

  test('a form instead of JSON is 47001', async () => {
    const response = await fetch(`${sandbox.origin}/wxa/business/getuserphonenumber?access_token=${token}`, {
      method: 'POST',
      body: new URLSearchParams({ code: 'demo-lin' }),
    });
    expect(await response.json()).toMatchObject({ errcode: 47001 });
  });
});

describe('mini-program codes', () => {
  const draw = async (body: unknown) => {
    const url = `${sandbox.origin}/wxa/getwxacodeunlimit?access_token=${token}`;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return {
      type: response.headers.get('content-type') ?? '',
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  };

  test.each([280, 430, 1280])('are a picture %i pixels wide that holds page and scene', async (width) => {
    const { type, bytes } = await draw({ scene: 'r=A1&p=7', page: 'pages/home/index', width });
    const picture = PNG.sync.read(bytes);
    expect([type, picture.width, picture.height]).toEqual(['image/png', width, width]);
    const text = jsQR.default(new Uint8ClampedArray(picture.data), width, width)?.data;
    expect(text).toBe(`wxacode://${sandbox.credentials.appId}/pages/home/index?scene=r%3DA1%26p%3D7`);
  });

  test.each([
    ['a scene of 33 characters', { scene: 'a'.repeat(33) }, 40169],
    ['a per cent sign', { scene: '100%' }, 40169],
    ['no scene', {}, 40169],
    ['a page with a leading slash', { scene: 'a', page: '/pages/home/index' }, 41030],
    ['a page with a query', { scene: 'a', page: 'pages/home/index?a=1' }, 41030],
    ['too small a width', { scene: 'a', width: 279 }, 40097],
  ])('are refused with JSON for %s', async (_what, body, errcode) => {
    const { type, bytes } = await draw(body);
    expect(type).toContain('json');
    expect(JSON.parse(bytes.toString())).toMatchObject({ errcode });
  });

  test('need a page that is published, once the settings list the pages', async () => {
    await call(sandbox, 'POST', '/sandbox/settings', { pages: ['pages/home/index'] });
    const errcodes = [];
    for (const page of ['pages/home/index', 'pages/other']) {
      const { type } = await draw({ scene: 'a', page });
      errcodes.push(type.includes('json'));
    }
    const unchecked = await draw({ scene: 'a', page: 'pages/other', check_path: false });
    await call(sandbox, 'POST', '/sandbox/settings', { pages: [] });
    expect([errcodes, unchecked.type]).toEqual([[false, true], 'image/png']);
  });
});

describe('subscribe messages', () => {
  const message = (data: Record<string, string>) => ({
    touser: openid,
    template_id: 'ticket-paid',
    data: Object.fromEntries(Object.entries(data).map(([field, value]) => [field, { value }])),
  });
  const send = (body: unknown) => weixin('/cgi-bin/message/subscribe/send', body);

  test('are kept and shown', async () => {
    expect(await send(message({ thing1: '成人票' }))).toEqual({ errcode: 0, errmsg: 'ok' });
    const { json } = await call<{ messages: unknown[] }>(sandbox, 'GET', '/sandbox/state');
    expect(json.messages[0]).toMatchObject({
      openid,
      name: 'lin',
      templateId: 'ticket-paid',
      data: { thing1: { value: '成人票' } },
    });
  });

  test.each([
    ['thing1', '二'.repeat(21)],
    ['character_string2', '中文'],
    ['phrase3', '六个汉字太长'],
    ['phrase3', 'abc'],
    ['name4', '十一个汉字的名字太长了'],
    ['amount5', '一百'],
    ['date6', 'tomorrow'],
    ['time7', '2026-12-06'],
    ['thing1', ''],
    ['nonsense', 'x'],
  ])('%s may not be "%s"', async (field, value) => {
    const answer = await send(message({ [field]: value }));
    expect([answer.errcode, answer.errmsg]).toEqual([47003, expect.stringContaining(`data.${field}.value`)]);
  });

  test('need an openid and a template', async () => {
    expect((await send({ ...message({ thing1: 'x' }), touser: 'oNobody' })).errcode).toBe(40003);
    expect((await send({ ...message({ thing1: 'x' }), template_id: '' })).errcode).toBe(40037);
    expect((await send({ ...message({ thing1: 'x' }), page: '/pages/x' })).errcode).toBe(41030);
  });

  test('need one accept each, when the settings count them', async () => {
    await call(sandbox, 'POST', '/sandbox/settings', { subscriptionsCounted: true });
    const before = await send(message({ thing1: 'x' }));
    await call(sandbox, 'POST', '/sandbox/subscriptions', { name: 'lin', template_id: 'ticket-paid' });
    const [first, second] = [await send(message({ thing1: 'x' })), await send(message({ thing1: 'x' }))];
    await call(sandbox, 'POST', '/sandbox/settings', { subscriptionsCounted: false });
    expect([before.errcode, first.errcode, second.errcode]).toEqual([43101, 0, 43101]);
  });
});

describe('the text check', () => {
  const check = (content: string, change: Record<string, unknown> = {}) =>
    weixin('/wxa/msg_sec_check', { content, version: 2, scene: 2, openid, ...change });

  test.each([
    ['风景很好', 'pass', 100],
    ['来赌博吧', 'risky', 20006],
    ['加微信领票', 'review', 10001],
  ])('finds %s to be %s', async (content, suggest, label) => {
    expect(await check(content)).toMatchObject({
      errcode: 0,
      result: { suggest, label },
      trace_id: expect.any(String),
    });
  });

  test('reads the nickname too', async () => {
    expect((await check('你好', { nickname: '博彩客服' })).result).toMatchObject({ suggest: 'risky' });
  });

  test('needs a visitor who has been here, and lately if the settings say so', async () => {
    expect((await check('你好', { openid: 'oNobody' })).errcode).toBe(40003);
    const { json } = await call(sandbox, 'POST', '/sandbox/codes', { name: 'never-came' });
    expect((await check('你好', { openid: json.openid })).errcode).toBe(61010);
    await call(sandbox, 'POST', '/sandbox/settings', { recentVisitRequired: true });
    await openidOfDemo(sandbox, 'lin');
    const lately = await check('你好');
    await setAhead(sandbox, 2 * HOUR_MS + 1000);
    token = String((await accessToken(sandbox)).access_token);
    const longAgo = await check('你好');
    await call(sandbox, 'POST', '/sandbox/settings', { recentVisitRequired: false, clockOffsetMs: 0 });
    expect([lately.errcode, longAgo.errcode]).toEqual([0, 61010]);
  });

  test('takes 2500 characters', async () => {
    expect((await check('好'.repeat(2500))).errcode).toBe(0);
    expect((await check('好'.repeat(2501))).errcode).toBe(47001);
  });
});

describe('delivery information', () => {
  async function shipping(change: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const order = await paidOrder(sandbox, openid, 'http://127.0.0.1:9/notify');
    return weixin('/wxa/sec/order/upload_shipping_info', {
      order_key: { order_number_type: 1, mchid: sandbox.credentials.mchId, out_trade_no: order.out_trade_no },
      logistics_type: 3,
      delivery_mode: 1,
      shipping_list: [{ item_desc: '门票' }],
      upload_time: '2026-12-06T12:00:00.000+08:00',
      payer: { openid },
      ...change,
    });
  }

  test('of a paid order is taken', async () => {
    expect(await shipping()).toEqual({ errcode: 0, errmsg: 'ok' });
  });

  test.each([
    ['an unknown order', { order_key: { order_number_type: 2, transaction_id: '4200' } }, 10060001],
    ['another visitor', { payer: { openid: 'oOther' } }, 10060031],
    ['two items', { shipping_list: [{ item_desc: 'a' }, { item_desc: 'b' }] }, 10060014],
    ['no description', { shipping_list: [{ item_desc: '' }] }, 10060008],
    ['an unknown way', { logistics_type: 9 }, 10060005],
    ['no time', { upload_time: '' }, 268485216],
  ])('with %s is refused', async (_what, change, errcode) => {
    expect((await shipping(change)).errcode).toBe(errcode);
  });
});
