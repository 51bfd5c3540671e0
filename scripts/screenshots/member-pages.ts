import type { Browser } from 'playwright-core';
import { Visitor } from '../../cms/test/harness/visitor';
import { Phone } from '../../e2e/journeys/phone';
import { type Demo, keep, PHONE_WIDTH } from './keep';

/** Who promotes in the demo's story. */
const MEMBER = 'xuke';
const POINTS = 860;

/** Points as staff give them: the story's promoter has bought nothing. */
async function givePoints({ cms, admin }: Demo): Promise<void> {
  const staff = new Visitor(cms);
  const { email, password } = admin;
  staff.jwt = (await staff.post('/admin/login', { email, password })).data.token;
  const { documentId } = (await (await new Visitor(cms).logIn(MEMBER)).get('/api/wechat/me')).data;
  const given = { points: POINTS, note: '演示', key: 'screenshots' };
  const { status, error } = await staff.post(`/points/members/${documentId}/adjustments`, given);
  if (status !== 200) throw new Error(`no points: ${JSON.stringify(error)}`);
}

const first = async ({ cms }: Demo, kind: string): Promise<string> =>
  (await new Visitor(cms).get(`/api/${kind}?pageSize=1`)).data[0].documentId;

/** What brings visitors back: check-in, gifts, promotion, posters; what they have lost; what they read and hear. */
export async function member(browser: Browser, demo: Demo): Promise<void> {
  await givePoints(demo);
  const phone = await Phone.open(browser, demo.cms);
  await phone.logInAs(MEMBER);
  const shot = async (name: string, route: string, ready: string) => {
    await phone.go(route);
    await phone.find(ready).waitFor();
    await keep(phone.page, name, PHONE_WIDTH);
  };
  await phone.go('/pages/points/check-in/index');
  await phone.tap('#check-in');
  await phone.find('#check-in[aria-disabled=true]').waitFor();
  // From an empty document: the tap has scrolled to its button, and a toast says how many points it was.
  await phone.page.goto('about:blank');
  await shot('check-in', '/pages/points/check-in/index', '#check-in[aria-disabled=true]');
  await shot('gifts', '/pages/gifts/mall/index', '.gift-tile');
  await shot('promotion', '/pages/promotion/centre/index', '#balance-pending');
  await shot('poster', '/pages/promotion/poster/index', '#poster-picture');
  await shot('lost-found', '/pages/lost/list/index', '.picture');
  const [article, tour] = await Promise.all(['articles', 'tours'].map((kind) => first(demo, kind)));
  await shot('guide', `/pages/guide/article/index?id=${article}`, '.text-blocks');
  await shot('tour', `/pages/tour/index?id=${tour}`, '#tour-play');
  await phone.close();
}
