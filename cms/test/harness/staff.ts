import type { App } from './app';
import { Visitor } from './visitor';

export const STAFF_PASSWORD = 'Staff-of-the-park-1';

export type StaffRole = 'editor' | 'marketer' | 'desk' | 'finance' | 'manager';

/** Somebody of the attraction's staff, logged in to the admin with the role as it is made at the first start. */
export async function staffMember(app: App, name: StaffRole): Promise<Visitor> {
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code: `shanmen-${name}` } });
  const email = `${name}@shanmen.example`;
  await app.strapi.service('admin::user').create({
    firstname: name,
    lastname: '',
    email,
    password: STAFF_PASSWORD,
    isActive: true,
    roles: [role.id],
  });
  const visitor = new Visitor(app.url);
  visitor.jwt = (await visitor.post('/admin/login', { email, password: STAFF_PASSWORD })).data.token;
  return visitor;
}
