import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';

let app: App;
beforeAll(async () => {
  app = await startApp({ work: false });
});
afterAll(() => app.stop());

const logIn = (password: string, headers = {}) =>
  app.anonymous().post('/admin/login', { email: app.env.DEMO_ADMIN_EMAIL, password }, headers);

test('a wrong password is refused in Chinese, or in English when the browser asks for it', async () => {
  const chinese = await logIn('Wrong-password-1');
  expect(chinese).toMatchObject({ status: 400, error: { message: '邮箱或密码不正确' } });
  const english = await logIn('Wrong-password-1', { 'accept-language': 'en-GB,en;q=0.9' });
  expect(english).toMatchObject({ status: 400, error: { message: 'Invalid credentials' } });
});

test('the right password still opens', async () => {
  expect(await logIn(String(app.env.DEMO_ADMIN_PASSWORD))).toMatchObject({ status: 200, error: undefined });
});
