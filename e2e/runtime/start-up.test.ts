import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { launch, type MiniProgram } from './launch';

const dist = path.resolve(import.meta.dirname, '../../miniapp/dist/weapp');
/** The discard port: nobody listens to it. */
const NOWHERE = 'http://127.0.0.1:9';

let mini: MiniProgram | undefined;

function isOf(options: unknown, path: string): boolean {
  return (options as { path?: string } | undefined)?.path === path;
}

function start(storage?: Map<string, string>): MiniProgram {
  mini = launch({ dist, api: NOWHERE, storage });
  return mini;
}

afterEach(() => {
  mini?.close();
  mini = undefined;
});

describe('the WeChat build, without a server', () => {
  it('starts at home, says that it is offline, and offers to try again', async () => {
    const { waitFor, has, page, errors } = start();
    expect(page()).toBe('/pages/home/index');
    await waitFor('网络好像断开了');
    expect(has('retry')).toBe(true);
    expect(errors).toEqual([]);
  });

  it('answers the tap on try again, and stays usable when that fails too', async () => {
    const { waitFor, tap, has, phone } = start();
    const asked = () => phone.log.filter(({ options }) => isOf(options, '/api/ticketing/products')).length;
    await waitFor('网络好像断开了');
    const before = asked();
    tap('retry');
    await waitFor(() => asked() > before);
    expect(has('retry')).toBe(true);
  });

  it('says that logging in failed, instead of leaving the tickets page empty', async () => {
    const { waitFor, openTab, tap, phone } = start();
    openTab('me');
    await waitFor('待使用');
    tap('my-valid');
    await waitFor('登录后查看门票');
    expect(phone.log).toContainEqual({
      name: 'showToast',
      options: expect.objectContaining({ title: '网络不给力，请再试一次' }),
    });
  });

  it('opens pages of subpackages from a link, with what the link says', async () => {
    const { waitFor, openTab, tap, page } = start();
    openTab('me');
    await waitFor('设置');
    tap('settings');
    await waitFor(() => page() === '/pages/account/settings/index');
    await waitFor('版本');
  });

  it('changes language at once and remembers it for the next start', async () => {
    const storage = new Map<string, string>();
    const first = start(storage);
    first.openTab('me');
    await first.waitFor('语言');
    first.tap('language-en');
    await first.waitFor('Language');
    expect(
      first.phone.log.filter(({ name }) => name === 'setTabBarItem').map(({ options }) => options),
    ).toEqual([
      expect.objectContaining({ index: 0, text: 'Home' }),
      expect.objectContaining({ index: 1, text: 'Guides' }),
      expect.objectContaining({ index: 2, text: 'Tours' }),
      expect.objectContaining({ index: 3, text: 'Me' }),
    ]);
    first.close();

    const second = start(storage);
    await second.waitFor('You seem to be offline');
  });
});
