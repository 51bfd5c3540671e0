import { CONTACT, day, dayLine, hold, order } from '../../../cms/test/harness/shop';
import { fullSlot } from '../../../cms/test/harness/waiting';
import { fillSheet, type World, type Write } from './write';

/** From the sheet to the cashier. */
export const buying = (world: World): Write[] => [
  {
    name: 'hold',
    request: { method: 'POST', path: /\/ticketing\/tickets(\?|$)/ },
    prepare: async (phone) => {
      await phone.go('/pages/product/index?slug=day-ticket&buy=1');
      await fillSheet(phone, day(1));
    },
    tap: (phone) => phone.tap('#submit-hold'),
    done: '#pay',
    facts: (member) => world.count('select 1 from tickets where member_id = $1', [member]),
    expected: 1,
  },
  {
    name: 'order',
    request: { method: 'POST', path: /\/ticketing\/orders(\?|$)/ },
    prepare: async (phone, visitor) => {
      await hold(visitor, dayLine(1), dayLine(2));
      await phone.go('/pages/order/unpaid/index');
    },
    tap: (phone) => phone.tap('#pay-together'),
    done: '#pay',
    facts: (member) => world.rows('select status, amount_fen from orders where member_id = $1', [member]),
    expected: [{ status: 'open', amount_fen: 25_600 }],
  },
  {
    name: 'add to cart',
    request: { method: 'POST', path: /\/cart\/items(\?|$)/ },
    prepare: async (phone) => {
      await phone.go('/pages/product/index?slug=day-ticket&cart=1');
      await fillSheet(phone, day(1));
    },
    tap: (phone) => phone.tap('#submit-cart'),
    done: '#cart-count',
    facts: (member) => world.count('select 1 from cart_items where member_id = $1', [member]),
    expected: 1,
  },
  {
    name: 'change in the cart',
    request: { method: 'PUT', path: /\/cart\/items\// },
    prepare: async (phone, visitor) => {
      await visitor.post('/api/cart/items', dayLine(1));
      await phone.go('/pages/cart/index');
      await phone.tap('[id^=change-]');
      await phone.pickDay(day(2));
    },
    tap: (phone) => phone.tap('#submit-change'),
    done: '#check-out:visible',
    facts: (member) =>
      world.rows('select visit_date::text as date from cart_items where member_id = $1', [member]),
    expected: [{ date: day(2) }],
  },
  {
    name: 'check-out',
    request: { method: 'POST', path: /\/cart\/checkout/ },
    prepare: async (phone, visitor) => {
      for (const offset of [1, 2]) await visitor.post('/api/cart/items', dayLine(offset));
      await phone.go('/pages/cart/index');
      await phone.tap('#check-out');
      await phone.find('#confirm-check-out').waitFor();
    },
    tap: (phone) => phone.tap('#confirm-check-out'),
    // The sheet closes over what is said on the page.
    again: async (phone) => {
      await phone.page.locator('#confirm-check-out').waitFor({ state: 'hidden' });
      await phone.tap('#check-out');
      await phone.tap('#confirm-check-out');
    },
    done: '#pay-together',
    facts: (member) => world.rows('select status from tickets where member_id = $1', [member]),
    expected: [{ status: 'held' }, { status: 'held' }],
  },
  {
    name: 'waiting list',
    request: { method: 'POST', path: /\/ticketing\/waiting-list/ },
    prepare: async (phone) => {
      const date = world.untouchedDay();
      await fullSlot(await world.app.visitor('others'), date, 1);
      await phone.go('/pages/product/index?slug=rare-view&buy=1');
      await phone.pickDay(date);
      await phone.tap('#slot-1000');
      await phone.type('#visitor-0-name', CONTACT.name);
      await phone.type('#visitor-0-phone', CONTACT.phone);
    },
    tap: (phone) => phone.tap('#submit-wait'),
    done: '.waiting-card',
    facts: (member) => world.count('select 1 from waiting_list where member_id = $1', [member]),
    expected: 1,
  },
  {
    name: 'removal from the cart',
    request: { method: 'DELETE', path: /\/cart\/items\// },
    prepare: async (phone, visitor) => {
      await visitor.post('/api/cart/items', dayLine(1));
      await phone.go('/pages/cart/index');
    },
    tap: (phone) => phone.tap('[id^=remove-]'),
    done: '#cart-empty',
    facts: (member) => world.count('select 1 from cart_items where member_id = $1', [member]),
    expected: 0,
  },
  {
    name: 'start of the payment',
    request: { method: 'POST', path: /\/ticketing\/orders(\?|$)/ },
    prepare: async (phone, visitor) => {
      const { order: opened } = await order(visitor, await hold(visitor, dayLine(1)));
      await phone.go(`/pages/order/pay/index?order=${opened.number}`);
    },
    tap: (phone) => phone.tap('#pay'),
    done: (phone) => phone.page.getByTestId('pay'),
    facts: (member) => world.rows('select status, amount_fen from orders where member_id = $1', [member]),
    expected: [{ status: 'open', amount_fen: 12_800 }],
  },
];
