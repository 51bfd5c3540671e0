import { expect, it } from 'vitest';
import { abandonLogin, finishLogin, waitForLogin } from './login-waiter';

it('lets the visitor go on after logging in, also when the login page then closes', async () => {
  const login = waitForLogin();
  finishLogin();
  abandonLogin();
  await expect(login).resolves.toBeUndefined();
});

it('tells who was waiting that the visitor turned back', async () => {
  const login = waitForLogin();
  abandonLogin();
  await expect(login).rejects.toMatchObject({ name: 'LoginAbandoned' });
});

it('does not leave an earlier caller hanging when another asks', async () => {
  const first = waitForLogin();
  const second = waitForLogin();
  finishLogin();
  await expect(first).rejects.toMatchObject({ name: 'LoginAbandoned' });
  await expect(second).resolves.toBeUndefined();
});
