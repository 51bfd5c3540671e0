import { exchanged, givePoints, makeGift } from '../../../cms/test/harness/gifts';
import { buy, dayLine } from '../../../cms/test/harness/shop';
import type { Phone } from '../phone';
import type { World, Write } from './write';

async function scan(phone: Phone, code: string): Promise<void> {
  await phone.type('#scan-code', code);
  await phone.tap('#scan-submit');
}

/** The phone of an inspector, at a gate and at the counter of gifts. */
export const desk = (world: World): Write[] => {
  const atTheGate = async (phone: Phone) => {
    await phone.go('/pages/inspector/index');
    await phone.find('#link-online').waitFor({ state: 'attached' });
  };
  const ticket = async (): Promise<string> => {
    const [bought] = await buy(await world.app.visitor('guest'), world.app.sandbox.origin, dayLine());
    return bought?.code;
  };
  const uses = async (_: number, code: unknown) =>
    world.rows(
      `select count(*)::int as all, count(*) filter (where undone_at is null)::int as standing
         from ticket_uses u join tickets t on t.id = u.ticket_id where t.code = $1`,
      [code],
    );
  return [
    {
      // The phone decides by its own list and goes on: no sentence, but the mark of what it did without network.
      name: 'scan at the gate',
      as: 'inspector',
      request: { method: 'POST', path: /\/ticketing\/scans(\?|$)/ },
      prepare: async (phone) => {
        const code = await ticket();
        await atTheGate(phone);
        await phone.type('#scan-code', code);
        return code;
      },
      tap: (phone) => phone.tap('#scan-submit'),
      told: '#verdict-offline',
      // The phone tries again by itself before long; whoever cannot wait taps on the mark of the network.
      again: async (phone) => {
        await phone.tap('#next-visitor');
        await phone.tap('#gate-link');
      },
      done: '#link-online',
      facts: uses,
      expected: [{ all: 1, standing: 1 }],
    },
    {
      name: 'admission taken back',
      as: 'inspector',
      request: { method: 'POST', path: /\/scans\/[\w-]+\/undo/ },
      prepare: async (phone) => {
        const code = await ticket();
        await atTheGate(phone);
        await scan(phone, code);
        await phone.find('#verdict-undo').waitFor();
        return code;
      },
      tap: async (phone) => {
        await phone.tap('#verdict-undo');
        await phone.answer('撤销');
      },
      done: '#scan-code',
      facts: uses,
      expected: [{ all: 1, standing: 0 }],
    },
    {
      name: 'gift handed over',
      as: 'inspector',
      request: { method: 'POST', path: /\/exchanges\/[\w%.]+\/hand-over/ },
      prepare: async (phone) => {
        const guest = await world.app.visitor('guest');
        await givePoints(world.app, guest, 100);
        const { code } = await exchanged(guest, await makeGift(world.app, { pointsPrice: 100 }));
        const { data } = await guest.get(`/api/gifts/exchanges/${code}`);
        await atTheGate(phone);
        await scan(phone, data.qr ?? data.code);
        await phone.find('#gift-confirm').waitFor();
        return code;
      },
      tap: (phone) => phone.tap('#gift-confirm'),
      done: '#gift-done',
      facts: (_, code) => world.rows('select status from gift_exchanges where code = $1', [code]),
      expected: [{ status: 'picked' }],
    },
  ];
};
