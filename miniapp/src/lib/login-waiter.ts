import { LoginAbandoned } from '@/api/errors';

/** Joins who needs a login with the page that brings it, so that the visitor goes on where they stopped. */
interface Waiter {
  resolve: () => void;
  reject: (error: Error) => void;
}

let waiter: Waiter | null = null;

export function waitForLogin(): Promise<void> {
  waiter?.reject(new LoginAbandoned());
  return new Promise((resolve, reject) => {
    waiter = { resolve, reject };
  });
}

export function finishLogin(): void {
  waiter?.resolve();
  waiter = null;
}

/** The login page closed; without effect after `finishLogin`. */
export function abandonLogin(): void {
  waiter?.reject(new LoginAbandoned());
  waiter = null;
}
