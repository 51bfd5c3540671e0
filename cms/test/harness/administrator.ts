import type { App } from './app';
import { Visitor } from './visitor';

/** The demo's administrator, logged in as the admin does. */
export async function administrator(app: App): Promise<Visitor> {
  const admin = new Visitor(app.url);
  const { data } = await admin.post('/admin/login', {
    email: app.env.DEMO_ADMIN_EMAIL,
    password: app.env.DEMO_ADMIN_PASSWORD,
  });
  admin.jwt = data.token;
  return admin;
}
