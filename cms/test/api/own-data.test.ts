import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { buy, CONTACT, dayLine, eventually, hold } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
beforeAll(async () => {
  app = await startApp();
  ann = await app.visitor('ann');
});
afterAll(() => app.stop());

const memberIdOf = async (name: string): Promise<number> => {
  const visitor = await app.visitor(name);
  const { documentId } = (await visitor.get('/api/wechat/me')).data;
  const { rows } = await app.db.query('select id from up_users where document_id = $1', [documentId]);
  return rows[0].id;
};

describe('news', () => {
  const unread = async () => (await ann.get('/api/wechat/news')).meta.unread;

  test('of a payment is there for who allowed no message, once, until it is read', async () => {
    await buy(ann, app.sandbox.origin, dayLine());
    const { data, meta } = await eventually(
      () => ann.get('/api/wechat/news'),
      (answer) => answer.data.length > 0,
    );
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ kind: 'paid', read: false, page: 'pages/tickets/index' });
    expect(data[0].facts).toMatchObject({ tickets: 1 });
    expect(meta.unread).toBe(1);
    await ann.post('/api/wechat/news/read', { shownAt: data[0].at });
    expect(await unread()).toBe(0);
  });

  test('that came after what was on the screen stays unread', async () => {
    const { data } = await ann.get('/api/wechat/news');
    await app.db.query(
      `insert into member_news (member_id, kind, cause, facts, created_at)
       values ($1, 'paid', 'later', '{"title":"x"}', now() + interval '1 minute')`,
      [await memberIdOf('ann')],
    );
    await ann.post('/api/wechat/news/read', { shownAt: data[0].at });
    expect(await unread()).toBe(1);
  });

  test('is nobody else’s', async () => {
    expect((await (await app.visitor('bob')).get('/api/wechat/news')).data).toEqual([]);
    expect((await app.anonymous().get('/api/wechat/news')).status).toBe(401);
  });
});

describe('a picture of oneself', () => {
  const png = (side: number) =>
    sharp({ create: { width: side, height: side, channels: 3, background: '#2f6b5a' } })
      .withExif({ IFD0: { Artist: 'somebody' } })
      .jpeg()
      .toBuffer();
  const set = (picture: string) => ann.put('/api/wechat/me/avatar', { picture });

  test('is made small and loses what the camera wrote into it', async () => {
    const { data, status } = await set((await png(900)).toString('base64'));
    expect(status).toBe(200);
    const answer = await fetch(app.url + data.avatar);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    const { width, height, exif } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect({ width, height, exif }).toEqual({ width: 256, height: 256, exif: undefined });
  });

  test('has another address when it is another, and none when it is gone', async () => {
    const before = (await ann.get('/api/wechat/me')).data.avatar;
    const { avatar } = (await set((await png(300)).toString('base64'))).data;
    expect(avatar).not.toBe(before);
    expect((await fetch(app.url + before)).status).toBe(404);
    expect((await ann.delete('/api/wechat/me/avatar')).data.avatar).toBeNull();
    expect((await fetch(app.url + avatar)).status).toBe(404);
  });

  test('is refused when it is none', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    for (const bad of ['no picture at all', svg])
      expect((await set(Buffer.from(bad).toString('base64'))).error?.name).toBe('PICTURE_INVALID');
    expect((await set('§§')).error?.name).toBe('INVALID_INPUT');
  });
});

describe('everything about oneself', () => {
  const claim = { name: '林小满', phone: '13800138000', text: '黑色的伞' };
  let articleId = '';
  beforeAll(async () => {
    [{ documentId: articleId }] = (await ann.get('/api/articles')).data;
  });

  const fill = async (visitor: Visitor) => {
    await visitor.put('/api/wechat/me', { nickname: '小满' });
    await visitor.post(`/api/articles/${articleId}/like`);
    await visitor.post(`/api/articles/${articleId}/comments`, { text: '云海很美' });
    await visitor.post('/api/losses', { title: '雨伞', ...claim });
    await visitor.post('/api/cart/items', dayLine());
  };

  test('can be read, and says nothing of others', async () => {
    await fill(ann);
    const { data } = await ann.get('/api/wechat/me/data');
    expect(data.account).toMatchObject({ nickname: '小满' });
    expect(data.tickets.tickets).toHaveLength(1);
    expect(data.tickets.tickets[0]).toMatchObject({ visitorName: CONTACT.name, status: 'valid' });
    expect(data.content.comments).toHaveLength(1);
    expect(data.content.claims[0]).toMatchObject(claim);
    expect(data.cart.items).toHaveLength(1);
    const other = await (await app.visitor('other')).get('/api/wechat/me/data');
    expect(JSON.stringify(other.data)).not.toContain(CONTACT.name);
  });

  test('is not erased while a ticket can be used or paid', async () => {
    expect((await ann.delete('/api/wechat/me')).error).toMatchObject({
      name: 'MEMBER_HAS_OPEN_BUSINESS',
      details: { tickets: 1 },
    });
    const held = await app.visitor('holder');
    await hold(held, dayLine());
    expect((await held.delete('/api/wechat/me')).error?.name).toBe('MEMBER_HAS_OPEN_BUSINESS');
    expect((await ann.get('/api/wechat/me')).data.nickname).toBe('小满');
  });

  test('is erased wherever it stands, and the books of money stay', async () => {
    const name = 'leaver';
    const leaver = await app.visitor(name);
    const id = await memberIdOf(name);
    await fill(leaver);
    const [bought] = await buy(leaver, app.sandbox.origin, dayLine());
    await app.db.query(`update tickets set status = 'used' where code = $1`, [(bought as Json).code]);
    expect((await leaver.delete('/api/wechat/me')).status).toBe(200);

    const { rows: members } = await app.db.query(
      'select openid, unionid, nickname, phone, blocked from up_users where id = $1',
      [id],
    );
    expect(members).toEqual([{ openid: null, unionid: null, nickname: null, phone: null, blocked: true }]);
    const { rows: tickets } = await app.db.query(
      'select visitor_name, visitor_phone, price_fen > 0 as paid from tickets where member_id = $1',
      [id],
    );
    expect(tickets).toEqual([{ visitor_name: null, visitor_phone: null, paid: true }]);
    for (const table of ['member_news', 'cart_items', 'content_likes', 'idempotency_keys']) {
      const { rows } = await app.db.query(`select 1 from ${table} where member_id = $1`, [id]);
      expect(rows, table).toEqual([]);
    }
    const { rows: claims } = await app.db.query(
      `select name, phone, text, member_id from claims order by id desc limit 1`,
    );
    expect(claims).toEqual([{ name: null, phone: null, text: null, member_id: null }]);

    const { documentId } = (await (await app.visitor(name)).get('/api/wechat/me')).data;
    const { rows: again } = await app.db.query('select id from up_users where document_id = $1', [
      documentId,
    ]);
    expect(again[0].id).not.toBe(id);
  });

  test('has a keeper for every table that names a member', async () => {
    const { rows } = await app.db.query(
      `select distinct c.conrelid::regclass::text as name from pg_constraint c
        where c.contype = 'f' and c.confrelid = 'up_users'::regclass and c.conrelid::regclass::text not like '%_lnk'`,
    );
    const { dataKeepers } = app.module<typeof import('../../src/kernel/personal-data')>(
      'src/kernel/personal-data.js',
    );
    const kept = [...dataKeepers().values()].flatMap(({ tables }) => tables);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map(({ name }) => name).filter((name) => !kept.includes(name))).toEqual([]);
  });
});
