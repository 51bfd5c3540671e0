import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { buy, CONTACT, dayLine, hold } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let ticket: Json;
beforeAll(async () => {
  app = await startApp();
  ann = await app.visitor('ann');
  [ticket] = await buy(ann, app.sandbox.origin, dayLine(3));
});
afterAll(() => app.stop());

const link = (visitor: Visitor, code = ticket.code) =>
  visitor.post(`/api/ticketing/tickets/${code}/companion`);
const look = (secret: string) => app.anonymous().get(`/api/ticketing/shared-tickets/${secret}`);
const liveCode = (secret: string) => app.anonymous().get(`/api/ticketing/shared-tickets/${secret}/live-code`);

describe('a ticket that is shown to a companion', () => {
  test('has one link, however often it is shared at the same moment', async () => {
    const secrets = (await Promise.all([link(ann), link(ann), link(ann)])).map(({ data }) => data.secret);
    expect(new Set(secrets).size).toBe(1);
    expect((await ann.get(`/api/ticketing/tickets/${ticket.code}/companion`)).data.secret).toBe(secrets[0]);
  });

  test('opens without a login and tells neither price nor code nor phone', async () => {
    const { secret } = (await link(ann)).data;
    const { data, status } = await look(secret);
    expect(status).toBe(200);
    expect(data).toMatchObject({ status: 'valid', date: ticket.date });
    const text = JSON.stringify(data);
    for (const hidden of [ticket.code, ticket.shortCode, CONTACT.phone, CONTACT.name, 'priceFen', 'order'])
      expect(text).not.toContain(hidden);
  });

  test('has a live code of its own, which is the ticket’s', async () => {
    const { secret } = (await link(ann)).data;
    const { data } = await liveCode(secret);
    expect(data.code).toContain(`.L.${ticket.code}.`);
  });

  test('is gone as soon as it is taken back, and a new link is another one', async () => {
    const { secret } = (await link(ann)).data;
    await ann.delete(`/api/ticketing/tickets/${ticket.code}/companion`);
    expect((await look(secret)).error?.name).toBe('TICKET_NOT_FOUND');
    expect((await liveCode(secret)).status).toBe(404);
    expect((await link(ann)).data.secret).not.toBe(secret);
  });

  test('is its buyer’s to share, while it opens a gate', async () => {
    const bob = await app.visitor('bob');
    expect((await link(bob)).error?.name).toBe('TICKET_NOT_FOUND');
    const { secret } = (await link(ann)).data;
    await bob.delete(`/api/ticketing/tickets/${ticket.code}/companion`);
    expect((await look(secret)).status).toBe(200);
    const [held] = await hold(bob, dayLine());
    expect((await link(bob, held.code)).error?.name).toBe('TICKET_NOT_VALID');
  });

  test('gives no code any more once the ticket is given back', async () => {
    const { secret } = (await link(ann)).data;
    await ann.post(`/api/ticketing/tickets/${ticket.code}/refund`);
    expect((await liveCode(secret)).error?.name).toBe('TICKET_NOT_VALID');
    expect((await look(secret)).data.status).not.toBe('valid');
  });

  test('a made-up secret is refused before anything is looked up', async () => {
    expect((await look('A'.repeat(28))).status).toBe(404);
    expect((await look('short')).error?.name).toBe('INVALID_INPUT');
  });
});
