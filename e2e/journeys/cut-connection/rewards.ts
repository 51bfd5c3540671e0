import { ADDRESS, exchanged, givePoints, makeGift } from '../../../cms/test/harness/gifts';
import { withAvailable } from '../../../cms/test/harness/promotion';
import type { World, Write } from './write';

/** Points, gifts and commission: what costs or brings something of worth. */
export const rewards = (world: World): Write[] => {
  const exchanges = (member: number) =>
    world.rows('select status from gift_exchanges where member_id = $1', [member]);
  const withdrawals = (member: number) =>
    world.rows('select status, amount_fen from referral_withdrawals where member_id = $1', [member]);
  return [
    {
      name: 'check-in',
      request: { method: 'POST', path: /\/points\/check-in/ },
      prepare: (phone) => phone.go('/pages/points/check-in/index'),
      tap: (phone) => phone.tap('#check-in'),
      done: '.stone--lit',
      facts: (member) => world.count('select 1 from points_check_ins where member_id = $1', [member]),
      expected: 1,
    },
    {
      name: 'exchange of a gift',
      request: { method: 'POST', path: /\/gifts\/\w+\/exchange/ },
      prepare: async (phone, visitor) => {
        await givePoints(world.app, visitor, 150);
        await phone.go(`/pages/gifts/gift/index?id=${await makeGift(world.app, { pointsPrice: 100 })}`);
        await phone.tap('#exchange');
        await phone.find('#confirm-exchange').waitFor();
      },
      tap: (phone) => phone.tap('#confirm-exchange'),
      done: '#gift-qr',
      facts: exchanges,
      expected: [{ status: 'to_pick_up' }],
    },
    {
      name: 'exchange taken back',
      request: { method: 'POST', path: /\/exchanges\/\w+\/cancel/ },
      prepare: async (phone, visitor) => {
        await givePoints(world.app, visitor, 100);
        const gift = await makeGift(world.app, { pointsPrice: 100, way: 'post' });
        const { code } = await exchanged(visitor, gift, { address: ADDRESS });
        await phone.go(`/pages/gifts/exchange/index?code=${code}`);
      },
      tap: async (phone) => {
        await phone.tap('#cancel-exchange');
        await phone.answer('取消兑换');
      },
      done: '#exchange-state',
      facts: exchanges,
      expected: [{ status: 'cancelled' }],
    },
    {
      name: 'gift received',
      request: { method: 'POST', path: /\/exchanges\/\w+\/received/ },
      prepare: async (phone, visitor) => {
        await givePoints(world.app, visitor, 100);
        const gift = await makeGift(world.app, { pointsPrice: 100, way: 'post' });
        const { code } = await exchanged(visitor, gift, { address: ADDRESS });
        await world.rows(
          `update gift_exchanges set status = 'shipped', shipped_at = now(), carrier = '顺丰速运', tracking_number = 'SF1000000000000'
            where code = $1`,
          [code],
        );
        await phone.go(`/pages/gifts/exchange/index?code=${code}`);
      },
      tap: async (phone) => {
        await phone.tap('#received');
        await phone.answer('确认收到');
      },
      done: '#posting-progress:not(:has(.progress-step--now))',
      facts: exchanges,
      expected: [{ status: 'received' }],
    },
    {
      name: 'withdrawal',
      request: { method: 'POST', path: /\/referrals\/withdrawals(\?|$)/ },
      prepare: async (phone, visitor) => {
        await withAvailable(world.app, visitor, 5_000);
        await phone.go('/pages/promotion/withdrawal/index');
        await phone.tap('#withdraw-all');
      },
      tap: async (phone) => {
        await phone.tap('#submit-withdrawal');
        await phone.answer('确定提现');
      },
      done: '#withdrawal-progress',
      facts: withdrawals,
      expected: [{ status: 'submitted', amount_fen: 5_000 }],
    },
    {
      name: 'withdrawal taken back',
      request: { method: 'POST', path: /\/withdrawals\/\w+\/cancel/ },
      prepare: async (phone, visitor) => {
        await withAvailable(world.app, visitor, 5_000);
        await visitor.post('/api/referrals/withdrawals', { amountFen: 5_000 });
        await phone.go('/pages/promotion/withdrawal/index');
      },
      tap: async (phone) => {
        await phone.tap('#cancel-withdrawal');
        await phone.answer('取消申请');
      },
      done: '#withdrawal-form',
      facts: async (member) => [
        await withdrawals(member),
        await world.rows('select available_fen from commission_accounts where member_id = $1', [member]),
      ],
      expected: [[{ status: 'cancelled', amount_fen: 5_000 }], [{ available_fen: 5_000 }]],
    },
  ];
};
