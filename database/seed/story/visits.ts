import { addDays, venueDay } from '../../../src/kernel/clock';
import { askRefund } from '../../../src/plugins/ticketing/server/services/ask-refund';
import { holdTickets } from '../../../src/plugins/ticketing/server/services/hold-tickets';
import { openOrder } from '../../../src/plugins/ticketing/server/services/open-order';
import { redeem } from '../../../src/plugins/ticketing/server/services/redeem';
import { pursueRefund } from '../../../src/plugins/wechat-pay/server/services/pursue-refund';
import { settle } from '../../../src/plugins/wechat-pay/server/services/settle';
import type { Cast, Name } from './people';
import { type Scene, sandbox } from './stage';

interface Visit {
  who: Name;
  product: 'day-ticket' | 'three-gates' | 'family-ticket';
  count: number;
  /** How many days before today it was bought. */
  bought: number;
  /** How many days before today the visit is; negative: it is still to come. */
  visit: number;
  refunded?: boolean;
}

const visit = (
  who: Name,
  [bought, day]: [number, number],
  count = 1,
  product: Visit['product'] = 'day-ticket',
): Visit => ({ who, product, count, bought, visit: day });

const VISITS: readonly Visit[] = [
  visit('lin', [27, 26], 2),
  visit('bai', [26, 24]),
  visit('wen', [26, 25], 1, 'family-ticket'),
  visit('qiao', [25, 22], 2),
  visit('zhou', [24, 23], 3),
  visit('feng', [22, 21], 2),
  visit('he', [21, 19], 2),
  visit('jun', [20, 16], 1, 'three-gates'),
  visit('tao', [19, 18], 1),
  visit('lin', [18, 17], 1, 'three-gates'),
  visit('wen', [16, 15], 2),
  visit('yan', [14, 13], 2),
  visit('bai', [13, 11], 2),
  visit('he', [12, 10], 3),
  visit('qiao', [11, 9], 1),
  { ...visit('jun', [9, 5]), refunded: true },
  visit('ning', [8, 6], 1, 'family-ticket'),
  visit('tao', [7, 4], 1),
  visit('lin', [5, 4], 2),
  visit('feng', [4, 3], 1, 'three-gates'),
  visit('zhou', [3, 2], 1),
  visit('mo', [2, -2], 2),
  visit('yan', [2, -3], 1, 'three-gates'),
  visit('ning', [1, -1], 1),
];

/** How many come in with one ticket. */
const HEADS = { 'day-ticket': 1, 'three-gates': 1, 'family-ticket': 4 } as const;

/** What people bought, and what became of it. */
export const visits = (cast: Cast, adminId: number): Scene[] =>
  VISITS.flatMap((planned, index) => scenesOf(planned, index, cast, adminId));

function scenesOf(planned: Visit, index: number, cast: Cast, adminId: number): Scene[] {
  const { who, product, bought, visit: day, refunded } = planned;
  let codes: string[] = [];
  const buying: Scene = {
    daysAgo: bought,
    time: `19:${String(10 + index)}`,
    play: async (at) => {
      codes = await buy(planned, cast, at);
    },
  };
  if (refunded) {
    const numbers: string[] = [];
    const giveBack = async (now: Date) => {
      const memberId = cast[who].id;
      for (const code of codes)
        numbers.push((await askRefund({ memberId, code, reason: '行程有变', now })).number);
    };
    const arrive = async (now: Date) => {
      for (const number of numbers) await pursueRefund({ number, round: 0 }, now);
    };
    return [
      buying,
      { daysAgo: bought - 1, time: '20:05', play: giveBack },
      { daysAgo: bought - 1, time: '20:10', play: arrive },
    ];
  }
  if (day <= 0) return [buying];
  const enter = async (now: Date) => {
    for (const code of codes) await admit(code, HEADS[product], adminId, now);
  };
  return [buying, { daysAgo: day, time: `09:${String(10 + index)}`, play: enter }];
}

/** Holds, opens the payment, pays in the sandbox and has WeChat Pay asked: nobody listens for its news yet. */
async function buy({ who, product, count, visit: day }: Visit, cast: Cast, now: Date): Promise<string[]> {
  const { id, openid, phone } = cast[who];
  const date = addDays(venueDay(new Date()), -day);
  const line = { product, date, visitor: { name: '云栖游客', phone } };
  const lines = Array.from({ length: count }, () => line);
  const held = await holdTickets({ memberId: id, channel: 'mini-program', lines, locale: 'zh', now });
  const codes = held.map(({ code }) => code);
  const { order } = await openOrder({ member: { id, openid }, codes, now });
  await sandbox('pay', { out_trade_no: order.number, notify: false });
  const settlement = await settle(order.number);
  if (settlement !== 'paid') throw new Error(`order ${order.number} of the story is ${settlement}`);
  return codes;
}

async function admit(code: string, heads: number, adminId: number, now: Date): Promise<void> {
  const { admitted, reason } = await redeem({
    code,
    gate: 'east',
    device: 'demo-story',
    key: code,
    headCount: heads,
    idChecked: true,
    token: undefined,
    // Not by an inspector's device, which would count as one that works without network from now on.
    by: { inspectorId: null, adminId },
    locale: 'zh',
    now,
  });
  if (!admitted) throw new Error(`a ticket of the story is not let in: ${reason}`);
}
