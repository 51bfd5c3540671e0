import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { buy, CONTACT, day, dayLine, hold } from '../../cms/test/harness/shop';
import type { Json, Visitor } from '../../cms/test/harness/visitor';
import { fullSlot } from '../../cms/test/harness/waiting';
import { launchBrowser, Phone } from './phone';

let app: App;
let browser: Browser;
let article: string;
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
  article = (await app.anonymous().get('/api/articles?pageSize=1')).data[0].documentId;
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** `answer`: the server did it and nobody hears of it; `request`: the server never hears of it. */
type Cut = 'answer' | 'request';

interface Write {
  name: string;
  /** The request that is cut, once. */
  request: { method: string; path: RegExp };
  /** Brings the phone to where one tap is left; answers what that tap needs. */
  prepare: (phone: Phone, visitor: Visitor, cut: Cut) => Promise<unknown>;
  /** That tap, and the question it asks. Done again after the cut, unless `done` shows already. */
  tap: (phone: Phone) => Promise<void>;
  /** What stands there once it has been done. */
  done: string;
  /** What the database must hold in the end, the same as without any cut. */
  facts: (memberId: number, prepared: unknown) => Promise<unknown>;
  expected: unknown;
}

const TOLD = /网络不给力/;
const rows = async (sql: string, values: unknown[] = []): Promise<Json[]> =>
  (await app.db.query(sql, values)).rows;
const count = async (sql: string, values: unknown[]): Promise<number> =>
  Number((await rows(`select count(*) as n from (${sql}) found`, values))[0].n);

async function fillSheet(phone: Phone, date: string): Promise<void> {
  await phone.pickDay(date);
  await phone.type('#visitor-0-name', CONTACT.name);
  await phone.type('#visitor-0-phone', CONTACT.phone);
}
const ticketPage = async (phone: Phone, line: object, visitor: Visitor): Promise<string> => {
  const [ticket] = await buy(visitor, app.sandbox.origin, line);
  await phone.go(`/pages/ticket/index?code=${ticket?.code}`);
  return ticket?.code;
};

const WRITES: Write[] = [
  {
    name: 'hold',
    request: { method: 'POST', path: /\/ticketing\/tickets(\?|$)/ },
    prepare: async (phone) => {
      await phone.go('/pages/product/index?slug=day-ticket&buy=1');
      await fillSheet(phone, day(1));
    },
    tap: (phone) => phone.tap('#submit-hold'),
    done: '#pay',
    facts: (member) => count('select 1 from tickets where member_id = $1', [member]),
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
    facts: (member) => rows('select status, amount_fen from orders where member_id = $1', [member]),
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
    facts: (member) => count('select 1 from cart_items where member_id = $1', [member]),
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
    facts: (member) => rows('select visit_date::text as date from cart_items where member_id = $1', [member]),
    expected: [{ date: day(2) }],
  },
  {
    name: 'check-out',
    request: { method: 'POST', path: /\/cart\/checkout/ },
    prepare: async (phone, visitor) => {
      for (const offset of [1, 2]) await visitor.post('/api/cart/items', dayLine(offset));
      await phone.go('/pages/cart/index');
      await phone.tap('#check-out');
    },
    tap: async (phone) => {
      if ((await phone.count('#confirm-check-out:visible')) === 0) await phone.tap('#check-out');
      await phone.tap('#confirm-check-out');
    },
    done: '#pay-together',
    facts: (member) => rows('select status from tickets where member_id = $1', [member]),
    expected: [{ status: 'held' }, { status: 'held' }],
  },
  {
    name: 'change of date',
    request: { method: 'POST', path: /\/tickets\/\w+\/change/ },
    prepare: async (phone, visitor) => {
      await ticketPage(phone, dayLine(2), visitor);
      await phone.tap('#change-date');
      await phone.pickDay(day(3));
    },
    tap: async (phone) => {
      await phone.tap('#submit-change');
      await phone.answer('确认改签');
    },
    done: '#ticket-qr, #changed-panel',
    facts: (member) =>
      rows('select status, visit_date::text as date from tickets where member_id = $1 order by id', [member]),
    expected: [
      { status: 'changed', date: day(2) },
      { status: 'valid', date: day(3) },
    ],
  },
  {
    name: 'refund',
    request: { method: 'POST', path: /\/tickets\/\w+\/refund/ },
    prepare: async (phone, visitor) => {
      await ticketPage(phone, dayLine(5), visitor);
      await phone.tap('#ask-refund');
    },
    tap: async (phone) => {
      await phone.tap('#submit-refund');
      await phone.page.locator('.taro__modal .taro-modal__foot > :last-child').click();
    },
    done: '#refund-progress',
    facts: (member) =>
      count('select 1 from refunds r join tickets t on t.id = r.ticket_id where t.member_id = $1', [member]),
    expected: 1,
  },
  {
    name: 'reservation',
    request: { method: 'PUT', path: /\/tickets\/\w+\/reservation/ },
    prepare: async (phone, visitor) => {
      await ticketPage(phone, { product: 'open-ticket', visitor: CONTACT }, visitor);
      await phone.tap('#reserve');
      await phone.pickDay(day(2));
    },
    tap: (phone) => phone.tap('#submit-reservation'),
    done: '#ticket-qr',
    facts: (member) =>
      rows(
        `select s.visit_date::text as date from entitlements e join tickets t on t.id = e.ticket_id
           join slots s on s.id = e.slot_id where t.member_id = $1`,
        [member],
      ),
    expected: [{ date: day(2) }],
  },
  {
    name: 'waiting list',
    request: { method: 'POST', path: /\/ticketing\/waiting-list/ },
    prepare: async (phone, _visitor, cut) => {
      const date = day(cut === 'answer' ? 2 : 3);
      await fullSlot(await app.visitor('others'), date, 1);
      await phone.go('/pages/product/index?slug=rare-view&buy=1');
      await phone.pickDay(date);
      await phone.tap('#slot-1000');
      await phone.type('#visitor-0-name', CONTACT.name);
      await phone.type('#visitor-0-phone', CONTACT.phone);
    },
    tap: (phone) => phone.tap('#submit-wait'),
    done: '.waiting-card',
    facts: (member) => count('select 1 from waiting_list where member_id = $1', [member]),
    expected: 1,
  },
  {
    name: 'like',
    request: { method: 'POST', path: /\/articles\/\w+\/like/ },
    prepare: async (phone) => {
      await phone.go(`/pages/guide/article/index?id=${article}`);
      await phone.find('#like').waitFor();
    },
    tap: (phone) => phone.tap('#like'),
    done: '#like[aria-pressed=true], #like .article-bar__heart--liked, #like',
    facts: (member) => count('select 1 from content_likes where member_id = $1', [member]),
    expected: 1,
  },
  {
    name: 'comment',
    request: { method: 'POST', path: /\/articles\/\w+\/comments/ },
    prepare: async (phone) => {
      await phone.go(`/pages/guide/article/index?id=${article}`);
      await phone.type('#comment-text', '值得一来');
    },
    tap: (phone) => phone.tap('#comment-send'),
    done: '#comment-send[aria-disabled=true]',
    facts: (member) =>
      count('select 1 from comments c join up_users u on u.document_id = c.member_id where u.id = $1', [
        member,
      ]),
    expected: 1,
  },
];

/** Cuts the first request of this kind; all others pass. */
async function cutOnce(phone: Phone, { method, path }: Write['request'], cut: Cut): Promise<() => boolean> {
  let isCut = false;
  const run = async (route: Route) => {
    if (isCut || route.request().method() !== method || !path.test(route.request().url()))
      return route.continue();
    isCut = true;
    if (cut === 'answer') await route.fetch();
    await route.abort(cut === 'answer' ? 'connectionreset' : 'internetdisconnected');
  };
  await phone.page.route('**/api/**', run);
  return () => isCut;
}

let visitors = 0;

describe.each(WRITES)('$name', (write) => {
  test.each([
    ['the answer is lost', 'answer' as Cut],
    ['the request is never sent', 'request' as Cut],
  ])('%s: the visitor is told, and trying again does it once', async (_, cut) => {
    visitors += 1;
    const name = `cut-${visitors}`;
    const visitor = await app.visitor(name);
    const phone = await Phone.open(browser, app.url);
    await phone.logInAs(name);
    const prepared = await write.prepare(phone, visitor, cut);
    const wasCut = await cutOnce(phone, write.request, cut);
    await write.tap(phone);
    await expect.poll(wasCut, { timeout: 10_000 }).toBe(true);
    await phone.page.getByText(TOLD).filter({ visible: true }).first().waitFor({ timeout: 15_000 });
    const { documentId } = (await visitor.get('/api/wechat/me')).data;
    const [{ id }] = await rows('select id from up_users where document_id = $1', [documentId]);
    // Done already, and the page knows: there is nothing to try again.
    const isDone = JSON.stringify(await write.facts(id, prepared)) === JSON.stringify(write.expected);
    const knows =
      isDone &&
      (await phone
        .find(write.done)
        .waitFor({ timeout: 3_000 })
        .then(
          () => true,
          () => false,
        ));
    const done = phone.find(write.done).waitFor({ timeout: 30_000 });
    // The page may find out while the visitor reaches for the button: then that is gone.
    if (!knows) await Promise.race([write.tap(phone), done]);
    await done;
    await expect.poll(() => write.facts(id, prepared), { timeout: 10_000 }).toEqual(write.expected);
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });
});
