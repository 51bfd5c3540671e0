import type { App } from './app';
import { Visitor } from './visitor';

async function logIn(
  app: Pick<App, 'url'>,
  email: string | undefined,
  password: string | undefined,
): Promise<Visitor> {
  const admin = new Visitor(app.url);
  admin.jwt = (await admin.post('/admin/login', { email, password })).data.token;
  return admin;
}

/** The demo's administrator, who may do everything. */
export const administrator = (app: Pick<App, 'url'> & { env: NodeJS.ProcessEnv }): Promise<Visitor> =>
  logIn(app, app.env.DEMO_ADMIN_EMAIL, app.env.DEMO_ADMIN_PASSWORD);

let made = 0;

/** An administrator with a role of its own that allows exactly these actions, such as `plugin::ticketing.calendar.read`. */
export async function administratorWith(
  app: App,
  name: { firstname: string; lastname: string },
  ...actions: string[]
): Promise<Visitor> {
  made += 1;
  const role = await app.strapi.service('admin::role').create({ name: `role ${made}` });
  await app.strapi.service('admin::role').assignPermissions(
    role.id,
    actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
  );
  const email = `staff-${made}@shanmen.example`;
  const password = 'Staff-of-the-park-1';
  await app.strapi
    .service('admin::user')
    .create({ ...name, email, password, isActive: true, roles: [role.id] });
  return logIn(app, email, password);
}
