import { CONTACT } from '../../../cms/test/harness/shop';
import type { World, Write } from './write';

const byMember = (table: string) =>
  `select 1 from ${table} kept join up_users u on u.document_id = kept.member_id where u.id = $1`;

/** What visitors say: of guides, and of things lost and found. */
export const content = (world: World): Write[] => [
  {
    name: 'like',
    request: { method: 'POST', path: /\/articles\/\w+\/like/ },
    prepare: async (phone) => {
      await phone.go(`/pages/guide/article/index?id=${world.article}`);
      await phone.find('#like').waitFor();
    },
    tap: (phone) => phone.tap('#like'),
    done: '#like[aria-checked=true]',
    facts: (member) => world.count('select 1 from content_likes where member_id = $1', [member]),
    expected: 1,
  },
  {
    name: 'comment',
    request: { method: 'POST', path: /\/articles\/\w+\/comments/ },
    prepare: async (phone) => {
      await phone.go(`/pages/guide/article/index?id=${world.article}`);
      await phone.type('#comment-text', '值得一来');
    },
    tap: (phone) => phone.tap('#comment-send'),
    // Also not to be tapped, but of another look: while it is being sent.
    done: '#comment-send.action--disabled',
    facts: (member) =>
      world.count('select 1 from comments c join up_users u on u.document_id = c.member_id where u.id = $1', [
        member,
      ]),
    expected: 1,
  },
  {
    name: 'report of a comment',
    request: { method: 'POST', path: /\/comments\/\w+\/report/ },
    prepare: async (phone) => {
      const writer = await world.app.visitor('writer');
      await writer.post(`/api/articles/${world.article}/comments`, { text: '云海真好看' });
      await phone.go(`/pages/guide/article/index?id=${world.article}`);
    },
    tap: async (phone) => {
      await phone.tap('[id^=report-]');
      await phone.answer('确定');
    },
    done: '[id^=report-]',
    facts: (member) => world.count('select 1 from comment_reports where member_id = $1', [member]),
    expected: 1,
  },
  {
    name: 'claim of a found thing',
    request: { method: 'POST', path: /\/lost-items\/\w+\/claims/ },
    prepare: async (phone) => {
      await phone.go('/pages/lost/list/index');
      await phone.tap('[id^=lost-]:has-text("待领取")');
      await phone.tap('#claim');
      await phone.type('#claim-name', CONTACT.name);
      await phone.type('#claim-phone', CONTACT.phone);
    },
    tap: (phone) => phone.tap('#send-claim'),
    done: '#my-claim',
    facts: (member) => world.count(byMember('claims'), [member]),
    expected: 1,
  },
  {
    name: 'report of a loss',
    request: { method: 'POST', path: /\/losses/ },
    prepare: async (phone) => {
      await phone.go('/pages/lost/list/index');
      await phone.tap('#report-loss');
      await phone.type('#loss-title', '黑色折叠伞');
      await phone.type('#claim-name', CONTACT.name);
      await phone.type('#claim-phone', CONTACT.phone);
    },
    tap: (phone) => phone.tap('#send-loss'),
    done: '#report-loss',
    facts: (member) => world.count(byMember('claims'), [member]),
    expected: 1,
  },
];
