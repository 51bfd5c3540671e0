import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { dayLine } from '../harness/shop';

let app: App;
beforeAll(async () => {
  app = await startApp({ work: false });
});
afterAll(() => app.stop());

const raw = async (headers: Record<string, string>, body: string) => {
  const answer = await fetch(`${app.url}/api/wechat/login`, { method: 'POST', headers, body });
  return { status: answer.status, name: (await answer.json()).error?.name };
};

describe('the form of a request', () => {
  test('broken JSON, other media types and packed bodies have stable codes', async () => {
    expect(await raw({ 'content-type': 'application/json' }, '{bad')).toEqual({
      status: 400,
      name: 'INVALID_INPUT',
    });
    expect(await raw({ 'content-type': 'multipart/form-data' }, 'x')).toEqual({
      status: 415,
      name: 'UNSUPPORTED_MEDIA_TYPE',
    });
    expect(await raw({ 'content-type': 'application/json', 'content-encoding': 'gzip' }, '{}')).toEqual({
      status: 415,
      name: 'UNSUPPORTED_MEDIA_TYPE',
    });
  });

  test('a GET that says JSON and has no body is answered: WeChat sends all its requests like that', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const path of ['/api/ticketing/products', '/api/ticketing/products?x[]=1']) {
      expect((await fetch(app.url + path, { headers })).status, path).toBe(200);
    }
  });

  test('a method that an address does not have is refused like all else, and `Allow` names those it has', async () => {
    for (const path of ['/api/ticketing/products', '/api/cart/items', '/api/wechat-pay/notify/transaction']) {
      const { status, error, headers } = await app.anonymous().put(path);
      expect({ path, status, name: error?.name }).toEqual({ path, status: 405, name: 'METHOD_NOT_ALLOWED' });
      expect(headers.get('allow')).toMatch(/GET|POST/);
    }
  });

  test('NUL is refused wherever it stands', async () => {
    const ann = await app.visitor('ann');
    const held = await ann.post('/api/ticketing/tickets', { lines: [{ ...dayLine(1), slot: 'a\u0000' }] });
    expect({ status: held.status, name: held.error?.name }).toEqual({ status: 400, name: 'INVALID_INPUT' });
    expect((await ann.get('/api/ticketing/tickets/%00')).status).toBe(400);
    expect((await fetch(`${app.url}/api/site?locale=%00`)).status).toBe(400);
  });
});

describe('what the public may not have', () => {
  test('drafts', async () => {
    const document = app.strapi.documents('api::site.site');
    const site = await document.findFirst({ locale: 'zh' });
    await document.update({
      documentId: site?.documentId ?? '',
      locale: 'zh',
      data: { slogan: 'a draft' },
    } as never);
    const { data } = await app.anonymous().get('/api/site?locale=zh&status=draft');
    expect(data.slogan).not.toBe('a draft');
  });

  test('passwords: no member has one', async () => {
    const ann = await app.visitor('ann');
    expect((await ann.get('/api/users/me')).status).toBe(403);
    for (const path of [
      'local',
      'forgot-password',
      'reset-password',
      'change-password',
      'send-email-confirmation',
    ]) {
      const { status } = await ann.post(`/api/auth/${path}`, {
        identifier: 'a',
        password: 'b',
        email: 'a@example.org',
      });
      expect([401, 403], path).toContain(status);
    }
  });

  test('other origins: nobody else may read our answers with cookies', async () => {
    const { headers } = await fetch(`${app.url}/api/site`, { headers: { origin: 'http://evil.example' } });
    expect(headers.get('access-control-allow-origin')).not.toBe('http://evil.example');
  });
});
