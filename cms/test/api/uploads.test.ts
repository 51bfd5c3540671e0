import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator } from '../harness/administrator';
import { type App, startApp } from '../harness/app';

let app: App;
let jwt = '';
beforeAll(async () => {
  app = await startApp({ work: false });
  jwt = (await administrator(app)).jwt;
});
afterAll(() => app.stop());

async function upload(name: string, type: string, content: string | Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  form.append('files', new Blob([content], { type }), name);
  form.append('fileInfo', JSON.stringify({ name }));
  const response = await fetch(`${app.url}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${jwt}` },
    body: form,
  });
  const answer = (await response.json()) as { error?: { message: string } };
  return { status: response.status, message: answer.error?.message ?? '' };
}

const known = async (name: string) =>
  (await app.db.query('select count(*)::int as n from files where name = $1', [name])).rows[0].n;

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describe('the media library refuses, with a sentence', () => {
  test.each([
    ['a drawing with a script', 'a.svg', 'image/svg+xml', SVG],
    ['a page', 'c.html', 'text/html', '<script>alert(1)</script>'],
    ['a program', 'e.exe', 'application/octet-stream', 'MZ'],
    ['twenty megabytes', 'f.png', 'image/png', new Uint8Array(20 * 1024 * 1024)],
  ])('%s', async (_what, name, type, content) => {
    const { status, message } = await upload(name, type, content);
    expect([400, 413], message).toContain(status);
    expect(message).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(await known(name)).toBe(0);
  });
});

test.each([
  ['a drawing', 'b.png', 'image/png', SVG],
  ['a page', 'd.jpg', 'image/jpeg', '<!doctype html><script>alert(1)</script>'],
])(
  '%s that calls itself a picture is handed out as a broken picture, never as what it is',
  async (_what, name, type, content) => {
    const { status } = await upload(name, type, content);
    expect(status).toBe(201);
    const { rows } = await app.db.query('select url from files where name = $1', [name]);
    const { headers } = await fetch(app.url + rows[0].url);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  },
);
