import type { World, Write } from './write';

/** Who one is, here. Saved visitors are not among these: they never leave the phone. */
export const account = (world: World): Write[] => [
  {
    name: 'nickname',
    request: { method: 'PUT', path: /\/wechat\/me(\?|$)/ },
    prepare: async (phone) => {
      await phone.go('/pages/account/settings/index');
      await phone.tap('#change-nickname');
      await phone.type('#nickname-field', '山客');
    },
    tap: (phone) => phone.tap('#save-nickname'),
    done: '#change-nickname:has-text("山客")',
    facts: (member) => world.rows('select nickname from up_users where id = $1', [member]),
    expected: [{ nickname: '山客' }],
  },
  {
    name: 'erasure of the account',
    request: { method: 'DELETE', path: /\/wechat\/me(\?|$)/ },
    prepare: async (phone) => {
      const members = await world.count('select 1 from up_users', []);
      await phone.go('/pages/account/personal/index');
      return members;
    },
    tap: async (phone) => {
      await phone.tap('#erase-account');
      await phone.answer('确认注销');
      await phone.answer('永久删除');
    },
    done: '#site-hours',
    // Nobody is made anew only to be erased.
    facts: async (member, members) => [
      await world.rows(
        `select openid is null and username like 'gone-%' as gone from up_users where id = $1`,
        [member],
      ),
      (await world.count('select 1 from up_users', [])) === members,
    ],
    expected: [[{ gone: true }], true],
  },
];
