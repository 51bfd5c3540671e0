import { buy, CONTACT, day, dayLine, hold, slotsOf } from '../../../cms/test/harness/shop';
import { fullSlot, waits } from '../../../cms/test/harness/waiting';
import type { World, Write } from './write';

/** What one does with tickets that one has, held or bought. */
export const tickets = (world: World): Write[] => [
  {
    name: 'change of date',
    request: { method: 'POST', path: /\/tickets\/\w+\/change/ },
    prepare: async (phone, visitor) => {
      await world.openTicket(phone, visitor, dayLine(2));
      await phone.tap('#change-date');
      await phone.pickDay(day(3));
    },
    tap: async (phone) => {
      await phone.tap('#submit-change');
      await phone.answer('确认改签');
    },
    done: '#ticket-qr, #changed-panel',
    facts: (member) =>
      world.rows('select status, visit_date::text as date from tickets where member_id = $1 order by id', [
        member,
      ]),
    expected: [
      { status: 'changed', date: day(2) },
      { status: 'valid', date: day(3) },
    ],
  },
  {
    name: 'refund',
    request: { method: 'POST', path: /\/tickets\/\w+\/refund/ },
    prepare: async (phone, visitor) => {
      await world.openTicket(phone, visitor, dayLine(5));
      await phone.tap('#ask-refund');
    },
    tap: async (phone) => {
      await phone.tap('#submit-refund');
      await phone.page.locator('.taro__modal .taro-modal__foot > :last-child').click();
    },
    done: '#refund-progress',
    facts: (member) =>
      world.count('select 1 from refunds r join tickets t on t.id = r.ticket_id where t.member_id = $1', [
        member,
      ]),
    expected: 1,
  },
  {
    name: 'reservation',
    request: { method: 'PUT', path: /\/tickets\/\w+\/reservation/ },
    prepare: async (phone, visitor) => {
      await world.openTicket(phone, visitor, { product: 'open-ticket', visitor: CONTACT });
      await phone.tap('#reserve');
      await phone.pickDay(day(2));
    },
    tap: (phone) => phone.tap('#submit-reservation'),
    done: '#ticket-qr',
    facts: (member) =>
      world.rows(
        `select s.visit_date::text as date from entitlements e join tickets t on t.id = e.ticket_id
           join slots s on s.id = e.slot_id where t.member_id = $1`,
        [member],
      ),
    expected: [{ date: day(2) }],
  },
  {
    name: 'reservation taken back',
    request: { method: 'DELETE', path: /\/tickets\/\w+\/reservation/ },
    prepare: async (phone, visitor) => {
      const [ticket] = await buy(visitor, world.app.sandbox.origin, {
        product: 'open-ticket',
        visitor: CONTACT,
      });
      const [slot] = await slotsOf(visitor, 'open-ticket', day(2));
      await visitor.put(`/api/ticketing/tickets/${ticket?.code}/reservation`, { slot: slot.id });
      await phone.go(`/pages/ticket/index?code=${ticket?.code}`);
    },
    tap: async (phone) => {
      await phone.tap('#give-up-reservation');
      await phone.answer('取消预约');
    },
    done: '#reserve',
    facts: (member) =>
      world.rows(
        'select e.slot_id as slot from entitlements e join tickets t on t.id = e.ticket_id where t.member_id = $1',
        [member],
      ),
    expected: [{ slot: null }],
  },
  {
    name: 'held ticket given up',
    request: { method: 'DELETE', path: /\/ticketing\/tickets\/\w+(\?|$)/ },
    prepare: async (phone, visitor) => {
      await hold(visitor, dayLine(1));
      await phone.go('/pages/order/unpaid/index');
    },
    tap: async (phone) => {
      await phone.tap('[id^=give-up-]');
      await phone.answer('放弃');
    },
    done: '#unpaid-empty',
    facts: (member) => world.rows('select status from tickets where member_id = $1', [member]),
    expected: [{ status: 'void' }],
  },
  {
    name: 'waiting list left',
    request: { method: 'DELETE', path: /\/ticketing\/waiting-list\// },
    prepare: async (phone, visitor) => {
      const others = await world.app.visitor('others');
      const { slot } = await fullSlot(others, world.untouchedDay(), 1);
      await waits(visitor, slot);
      await phone.go('/pages/waiting/index');
    },
    tap: async (phone) => {
      await phone.tap('[id^=leave-]');
      await phone.answer('退出候补');
    },
    done: '.waiting-card--left',
    facts: (member) => world.rows('select status from waiting_list where member_id = $1', [member]),
    expected: [{ status: 'left' }],
  },
  {
    name: 'link for a companion',
    request: { method: 'POST', path: /\/tickets\/\w+\/companion/ },
    prepare: async (phone, visitor) => {
      await world.openTicket(phone, visitor, dayLine(3));
      await phone.tap('#to-companion');
    },
    tap: (phone) => phone.tap('#make-link'),
    done: '#take-link-back',
    facts: (member) =>
      world.count(
        'select 1 from ticket_companions c join tickets t on t.id = c.ticket_id where t.member_id = $1',
        [member],
      ),
    expected: 1,
  },
  {
    name: 'link taken back',
    request: { method: 'DELETE', path: /\/tickets\/\w+\/companion/ },
    prepare: async (phone, visitor) => {
      const code = await world.openTicket(phone, visitor, dayLine(3));
      await visitor.post(`/api/ticketing/tickets/${code}/companion`);
      await phone.tap('#to-companion');
    },
    tap: (phone) => phone.tap('#take-link-back'),
    done: '#make-link',
    facts: (member) =>
      world.count(
        'select 1 from ticket_companions c join tickets t on t.id = c.ticket_id where t.member_id = $1',
        [member],
      ),
    expected: 0,
  },
];
