import type { Core } from '@strapi/strapi';
import { cancelExchange } from '../../../src/plugins/gifts/server/services/cancel-exchange';
import { exchangeGift } from '../../../src/plugins/gifts/server/services/exchange-gift';
import { handOver } from '../../../src/plugins/gifts/server/services/hand-over';
import { shipExchange } from '../../../src/plugins/gifts/server/services/ship';
import { checkIn } from '../../../src/plugins/points/server/services/check-in';
import { readSeeded } from '../once';
import type { Cast, Name } from './people';
import type { Scene } from './stage';

/** From how many days ago on somebody checked in each day, and until when. */
const CHECK_INS: readonly [Name, number, number][] = [
  ['lin', 27, 2],
  ['wen', 20, 14],
  ['he', 12, 1],
  ['zhou', 6, 1],
  ['susu', 9, 1],
];

const checkIns = (cast: Cast): Scene[] =>
  CHECK_INS.flatMap(([who, first, last], index) =>
    Array.from({ length: first - last + 1 }, (_, passed) => ({
      daysAgo: first - passed,
      time: `08:${String(10 + index)}`,
      play: (at: Date) => checkIn(cast[who].id, at),
    })),
  );

type Next = (code: string, memberId: number, now: Date) => Promise<unknown>;

interface Plan {
  who: Name;
  gift: string;
  daysAgo: number;
  /** What happens to it afterwards, and when. */
  after?: [daysAgo: number, next: Next];
}

const ADDRESS = { region: '浙江省杭州市西湖区', detail: '灵隐路 18 号 3 幢 501 室' };

/** Points earned and spent: gifts in every state that the desk and the posting list know. */
export async function rewards(strapi: Core.Strapi, cast: Cast, adminId: number): Promise<Scene[]> {
  const gifts = await readSeeded(strapi);
  const collect: Next = (code, _memberId, now) => handOver(code, { adminId }, undefined, 'zh', now);
  const post: Next = (code, _memberId, now) =>
    shipExchange({ code, carrier: '顺丰速运', trackingNumber: 'SF1398204475516' }, adminId, now);
  const cancel: Next = (code, memberId, now) => cancelExchange(memberId, code, 'zh', now);
  const plans: Plan[] = [
    { who: 'lin', gift: 'gift-fan', daysAgo: 15, after: [14, post] },
    { who: 'wen', gift: 'gift-bookmark', daysAgo: 14, after: [12, collect] },
    { who: 'zhou', gift: 'gift-postcards', daysAgo: 12, after: [2, collect] },
    { who: 'bai', gift: 'gift-magnet', daysAgo: 10, after: [9, cancel] },
    { who: 'he', gift: 'gift-fan', daysAgo: 4 },
    { who: 'bai', gift: 'gift-bookmark', daysAgo: 3 },
    { who: 'zhou', gift: 'gift-magnet', daysAgo: 1 },
  ];
  return [...checkIns(cast), ...plans.flatMap((plan) => exchanges(plan, gifts, cast))];
}

function exchanges({ who, gift, daysAgo, after }: Plan, gifts: Record<string, string>, cast: Cast): Scene[] {
  const { id: memberId, phone } = cast[who];
  let code = '';
  const take: Scene = {
    daysAgo,
    time: '12:30',
    play: async (now) => {
      const address = gift === 'gift-fan' ? { ...ADDRESS, name: '林小满', phone } : undefined;
      ({ code } = await exchangeGift({ memberId, gift: gifts[gift] ?? '', address, locale: 'zh', now }));
    },
  };
  if (!after) return [take];
  const [days, next] = after;
  return [take, { daysAgo: days, time: '15:20', play: (now) => next(code, memberId, now) }];
}
