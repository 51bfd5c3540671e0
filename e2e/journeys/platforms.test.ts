import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { launch, type MiniProgram } from '../runtime/launch';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const OTHERS = ['alipay', 'tt', 'swan', 'qq'] as const;
let visitor: MiniProgram | undefined;
afterEach(() => visitor?.close());

function start(platform: (typeof OTHERS)[number]): MiniProgram {
  const dist = path.resolve(import.meta.dirname, '../../miniapp/dist', platform);
  visitor = launch({ platform, dist, api: app.url });
  return visitor;
}

const namesOf = ({ phone }: MiniProgram) => phone.log.map(({ name }) => name);
const asked = ({ phone }: MiniProgram) =>
  phone.log.flatMap(({ name, options }) => (name === 'request' ? [(options as { path: string }).path] : []));

describe.each(OTHERS)('the bundle for %s', (platform) => {
  test('shows home with what the server has, and a ticket with its days', async () => {
    const mini = start(platform);
    await mini.waitFor('云栖山一日票');
    mini.tap('buy-day-ticket');
    await mini.waitFor(() => mini.page() === '/pages/product/index');
    await mini.waitFor('128');
    await mini.waitFor('去微信购票');
    expect(mini.has('add-to-cart')).toBe(false);
    expect(mini.errors).toEqual([]);
  });

  test('asks nothing of who wants to buy: it says where one can, and copies the name', async () => {
    const mini = start(platform);
    await mini.waitFor('云栖山一日票');
    mini.tap('buy-day-ticket');
    await mini.waitFor(() => mini.has('buy-now'));
    mini.tap('buy-now');
    await mini.waitFor(() => namesOf(mini).includes('setClipboardData'));
    expect(mini.phone.log).toContainEqual({
      name: 'showModal',
      options: expect.objectContaining({ content: expect.stringMatching(/打开微信，搜索「.+」/) }),
    });
    expect(mini.has('submit-hold')).toBe(false);
    expect(mini.errors).toEqual([]);
  });

  test('says of the tickets and the account that they are in WeChat, and never logs in', async () => {
    const mini = start(platform);
    await mini.waitFor('云栖山一日票');
    mini.openTab('me');
    await mini.waitFor('去微信');
    mini.tap('my-valid');
    await mini.waitFor('请在微信里继续');
    mini.phone.confirms = false;
    mini.tap('login');
    await mini.waitFor(() => namesOf(mini).includes('showModal'));
    expect(namesOf(mini)).not.toContain('setClipboardData');
    expect(asked(mini)).not.toContain('/api/wechat/login');
    expect(mini.errors).toEqual([]);
  });

  test('opens guides and tours, and remembers the language', async () => {
    const mini = start(platform);
    await mini.waitFor('云栖山一日票');
    mini.openTab('guides');
    await mini.waitFor('山水');
    mini.openTab('tours');
    await mini.waitFor('听松桥');
    mini.openTab('me');
    await mini.waitFor('语言');
    mini.tap('language-en');
    await mini.waitFor('Language');
    expect([...mini.phone.storage.values()].join()).toContain('en');
    expect(mini.errors).toEqual([]);
  });
});
