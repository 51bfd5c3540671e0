import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { Visitor } from '../harness/visitor';

const PASSWORD = 'Staff-of-the-park-1';
const ROLES = ['editor', 'marketer', 'desk', 'finance', 'manager'] as const;
type Role = (typeof ROLES)[number];

let app: App;
const staff = {} as Record<Role, Visitor>;
beforeAll(async () => {
  app = await startApp({ work: false });
  for (const name of ROLES) {
    const role = await app.strapi.db.query('admin::role').findOne({ where: { code: `shanmen-${name}` } });
    const email = `${name}@shanmen.example`;
    await app.strapi
      .service('admin::user')
      .create({ firstname: name, lastname: '', email, password: PASSWORD, isActive: true, roles: [role.id] });
    staff[name] = new Visitor(app.url);
    staff[name].jwt = (await staff[name].post('/admin/login', { email, password: PASSWORD })).data.token;
  }
});
afterAll(() => app.stop());

const list = (uid: string) => `/content-manager/collection-types/${uid}?locale=zh`;
const body = [{ type: 'paragraph', children: [{ type: 'text', text: '正文' }] }];

/** What each may look at, and nobody else. */
const LOOKS: [path: string, allowed: Role[]][] = [
  [list('api::article.article'), ['editor', 'marketer', 'manager']],
  [list('api::comment.comment'), ['editor', 'manager']],
  [list('plugin::ticketing.product'), ['editor', 'marketer', 'manager']],
  [list('plugin::ticketing.pool'), ['marketer', 'manager']],
  [list('api::lost-item.lost-item'), ['editor', 'desk', 'manager']],
  [list('api::claim.claim'), ['editor', 'desk', 'manager']],
  ['/shanmen-content/lost/things', ['editor', 'desk', 'manager']],
  ['/shanmen-content/lost/asked', ['editor', 'desk', 'manager']],
  [list('plugin::users-permissions.user'), []],
  ['/admin/users', []],
  ['/admin/roles', []],
  ['/admin/api-tokens', []],
  ['/ticketing/refunds?tab=review', ['finance', 'manager']],
];

describe('who may look at what', () => {
  test.each(LOOKS)('%s', async (path, allowed) => {
    for (const role of ROLES) {
      const { status } = await staff[role].get(path);
      expect([role, status]).toEqual([role, allowed.includes(role) ? 200 : 403]);
    }
  });
});

describe('who may write what', () => {
  const publish = (role: Role, uid: string, data: object) =>
    staff[role].post(`/content-manager/collection-types/${uid}/actions/publish?locale=zh`, data);

  test('guides: editor and manager', async () => {
    const { documentId: category } = (await app.anonymous().get('/api/categories/food')).data;
    for (const role of ROLES) {
      const { status } = await publish(role, 'api::article.article', { title: role, category, body });
      expect([role, status]).toEqual([role, ['editor', 'manager'].includes(role) ? 200 : 403]);
    }
  });

  test('prices: marketer and manager', async () => {
    const { documentId } = (await app.anonymous().get('/api/ticketing/products/ten-times')).data;
    for (const role of ROLES) {
      const { status } = await staff[role].put(
        `/content-manager/collection-types/plugin::ticketing.product/${documentId}?locale=zh`,
        { priceFen: 1 },
      );
      expect([role, status]).toEqual([role, ['marketer', 'manager'].includes(role) ? 200 : 403]);
    }
  });
});

test('a role that the attraction has changed stays as it is at the next start', async () => {
  const roles = app.strapi.db.query('admin::role');
  await roles.update({ where: { code: 'shanmen-desk' }, data: { name: '前台' } } as never);
  await app
    .module<{ makeStaffRoles(strapi: unknown): Promise<void> }>('src/staff-roles.js')
    .makeStaffRoles(app.strapi);
  const found = await roles.findMany({ where: { code: { $startsWith: 'shanmen-' } } });
  expect(found.map(({ name }) => name)).toContain('前台');
  expect(found.length).toBe(ROLES.length);
});
