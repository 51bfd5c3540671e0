import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Control, controlOf } from '../harness/sandbox-control';

const DRAW = '/wxa/getwxacodeunlimit';

let app: App;
let sandbox: Control;
beforeAll(async () => {
  app = await startApp();
  sandbox = controlOf(app.sandbox.origin);
});
afterAll(() => app.stop());
afterEach(() => sandbox.clearFaults());

const path = (scene: string, page = 'pages/product/index') =>
  `/api/wechat/mini-code?page=${encodeURIComponent(page)}&scene=${encodeURIComponent(scene)}`;
const get = (scene: string, page?: string, headers = {}) => fetch(app.url + path(scene, page), { headers });
const refusalOf = async (response: Response) => ({
  status: response.status,
  name: ((await response.json()) as { error: { name: string } }).error.name,
});

describe('a mini-program code', () => {
  test('is a picture, drawn once however many ask, and kept', async () => {
    const before = await sandbox.countOf(DRAW);
    const answers = await Promise.all(Array.from({ length: 20 }, () => get('p=day-ticket')));
    const pictures = await Promise.all(
      answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())),
    );
    for (const [index, answer] of answers.entries()) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(pictures[index]?.subarray(1, 4).toString()).toBe('PNG');
      expect(pictures[index]).toEqual(pictures[0]);
    }
    expect((await sandbox.countOf(DRAW)) - before).toBe(1);
    const { rows } = await app.db.query('select page, scene, bytes from mini_codes');
    expect(rows).toEqual([{ page: 'pages/product/index', scene: 'p=day-ticket', bytes: pictures[0] }]);
  });
  test('is remembered by whoever has it', async () => {
    const first = await get('etag');
    const etag = first.headers.get('etag') ?? '';
    const digest = createHash('sha256')
      .update(Buffer.from(await first.arrayBuffer()))
      .digest('base64url');
    expect(etag).toBe(`"${digest}"`);
    expect(first.headers.get('cache-control')).toBe('public, max-age=86400');
    // By itself Node's fetch adds "no-cache" to a conditional request, which a browser does not.
    const again = await get('etag', undefined, { 'if-none-match': etag, 'cache-control': 'max-age=0' });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });
  test('is a picture in the document too', async () => {
    const document = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as {
      paths: Record<string, { get: { responses: Record<string, { content: object }> } }>;
    };
    expect(document.paths['/api/wechat/mini-code']?.get.responses[200]?.content).toHaveProperty(['image/*']);
  });
  test('comes from the database after a restart', async () => {
    await app.db.query(
      `insert into mini_codes (page, scene, version, content_type, bytes, made_at)
       values ('pages/home/index', 'kept', 'release', 'image/jpeg', '\\xffd8ff00', now())`,
    );
    const before = await sandbox.countOf(DRAW);
    const answer = await get('kept', 'pages/home/index');
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(await sandbox.countOf(DRAW)).toBe(before);
  });
});

describe('is refused', () => {
  test.each([
    ['a page that is not ours', 'ok', 'pages/elsewhere/index', 404, 'PAGE_NOT_FOUND'],
    ['a page with a query', 'ok', 'pages/home/index?a=1', 404, 'PAGE_NOT_FOUND'],
    ['no scene', '', undefined, 400, 'INVALID_INPUT'],
    ['a long scene', 'a'.repeat(33), undefined, 400, 'INVALID_INPUT'],
    ['a scene in Chinese', '门票', undefined, 400, 'INVALID_INPUT'],
    ['a percent sign', '50%', undefined, 400, 'INVALID_INPUT'],
  ])('%s', async (_name, scene, page, status, name) => {
    const before = await sandbox.countOf(DRAW);
    expect(await refusalOf(await get(scene, page))).toEqual({ status, name });
    expect(await sandbox.countOf(DRAW)).toBe(before);
  });
  test.each([
    ['a page that is not published yet', { errcode: 41030, errmsg: 'invalid page' }, 404, 'PAGE_NOT_FOUND'],
    ['the quota', { errcode: 45009, errmsg: 'quota' }, 503, 'WECHAT_LIMIT_REACHED'],
    ['anything else', { errcode: 40097, errmsg: 'args' }, 502, 'WECHAT_REFUSED'],
    ['JSON without a picture', { errcode: 0 }, 503, 'WECHAT_UNREACHABLE'],
    ['something that is no picture', '<html>', 503, 'WECHAT_UNREACHABLE'],
  ])('by WeChat: %s; a failure is not remembered', async (kind, answer, status, name) => {
    const scene = createHash('sha256').update(kind).digest('hex').slice(0, 20);
    await sandbox.fault({ path: DRAW, status: 200, answer });
    expect(await refusalOf(await get(scene))).toEqual({ status, name });
    await sandbox.clearFaults();
    expect((await get(scene)).status).toBe(200);
  });
});

test('a flood of made-up scenes from one address does not reach WeChat', async () => {
  const before = await sandbox.countOf(DRAW);
  const answers = await Promise.all(Array.from({ length: 300 }, (_, index) => get(`flood-${index}`)));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(180);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused[0] && (await refusalOf(refused[0]))).toEqual({ status: 429, name: 'TOO_MANY_REQUESTS' });
  expect((await sandbox.countOf(DRAW)) - before).toBeLessThanOrEqual(120);
});
