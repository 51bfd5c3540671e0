import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { nextKey } from '../harness/gate';
import { buy, CONTACT, dayLine } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let inspector: Visitor;
const ENGLISH = { 'accept-language': 'en' };
const CHINESE = { 'accept-language': 'zh-CN' };
beforeAll(async () => {
  app = await startApp();
  [ann, inspector] = [await app.visitor('ann'), await app.visitor('inspector')];
});
afterAll(() => app.stop());

const attempt = (code: string, key = nextKey(), gate = 'east') => ({ code, gate, device: 'phone', key });
const scan = async (body: object, language: object): Promise<Json> =>
  (await inspector.post('/api/ticketing/scans', body, language)).data;
const namesOfAll = (kinds: Json[]): string =>
  JSON.stringify(kinds.flatMap(({ title, parts }) => [title, ...parts.map((part: Json) => part.title)]));

test('a gate that reads English is told names in English; the same scan, asked for in Chinese, in Chinese', async () => {
  const [ticket] = await buy(ann, app.sandbox.origin, dayLine());
  const body = attempt(ticket?.code);
  const english = await scan(body, ENGLISH);
  expect(english).toMatchObject({ admitted: true, ticket: { title: 'Day Ticket' } });
  const chinese = await scan(body, CHINESE);
  expect(chinese).toMatchObject({ id: english.id, ticket: { title: '云栖山一日票' } });
});

test('so are the parts of a package, what is found, and the list for working without network', async () => {
  const [several] = await buy(ann, app.sandbox.origin, { ...dayLine(), product: 'three-gates' });
  const { entitlement } = await scan(attempt(several?.code), ENGLISH);
  expect(entitlement.title).toMatch(/^[ -~]+$/);

  const find = `/api/ticketing/scans/find?${new URLSearchParams({ query: CONTACT.phone, gate: 'east' })}`;
  const { data: found } = await inspector.get(find, ENGLISH);
  expect(found.length).toBeGreaterThan(0);
  expect(namesOfAll(found.map(({ title, entitlements }: Json) => ({ title, parts: entitlements })))).toMatch(
    /^[ -~]+$/,
  );

  const list = '/api/ticketing/scans/manifest?gate=east&device=phone';
  const [english, chinese] = [
    (await inspector.get(list, ENGLISH)).data.kinds,
    (await inspector.get(list, CHINESE)).data.kinds,
  ];
  expect(namesOfAll(english)).toMatch(/^[ -~]+$/);
  expect(namesOfAll(chinese)).toMatch(/云栖山一日票/);
  // A phone that changes its language goes on with the list it has.
  expect(english.map(({ id }: Json) => id)).toEqual(chinese.map(({ id }: Json) => id));
});

test('a name that no product bears any more stays', async () => {
  const [ticket] = await buy(ann, app.sandbox.origin, dayLine());
  await app.db.query("update tickets set product_title = '旧名一日票' where code = $1", [ticket?.code]);
  expect((await scan(attempt(ticket?.code), ENGLISH)).ticket.title).toBe('旧名一日票');
});
