import { expect, it } from 'vitest';
import { noteServerDate, noteServerNow, serverNowMs } from './server-clock';

it('knows the second from the header Date until an answer says the instant', () => {
  const phone = Date.now();
  noteServerDate(undefined, phone);
  expect(Math.abs(serverNowMs() - Date.now())).toBeLessThan(50);
  noteServerDate(new Date(phone - 600_000).toUTCString(), phone);
  expect(Math.abs(serverNowMs() - (Date.now() - 600_000))).toBeLessThan(1_050);
  noteServerNow(new Date(phone + 5_000).toISOString(), phone);
  noteServerDate(new Date(phone - 600_000).toUTCString(), phone);
  expect(Math.abs(serverNowMs() - (Date.now() + 5_000))).toBeLessThan(50);
});

it('follows the server although the phone’s clock is ten minutes fast', () => {
  const phone = Date.now();
  noteServerNow(new Date(phone - 600_000).toISOString(), phone);
  expect(Math.abs(serverNowMs() - (Date.now() - 600_000))).toBeLessThan(50);
});

it('keeps the last good offset when an answer carries no instant', () => {
  const phone = Date.now();
  noteServerNow(new Date(phone + 30_000).toISOString(), phone);
  noteServerNow('not a date', phone);
  expect(Math.abs(serverNowMs() - (Date.now() + 30_000))).toBeLessThan(50);
});
