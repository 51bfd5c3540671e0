import { randomHex } from '../random.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { WEIXIN_OK, WeixinRefusal } from './answer.js';
import { textOf, type WeixinEndpoint } from './call.js';
import { checkOpenid } from './members.js';
import { checkPage } from './pages-check.js';
import { fitsTemplateField } from './template-field.js';

/** A message to a visitor. It reaches nobody: it is kept and shown on the control page. */
export const sendSubscribeMessage: WeixinEndpoint = {
  method: 'POST',
  path: '/cgi-bin/message/subscribe/send',
  needsToken: true,
  handle({ world, body }) {
    const openid = textOf(body, 'touser');
    const templateId = textOf(body, 'template_id');
    const page = textOf(body, 'page');
    checkOpenid(world, openid);
    const { templates } = settingsOf(world);
    const known = templates.length === 0 || templates.includes(templateId);
    if (templateId === '' || !known) throw new WeixinRefusal(40037, 'invalid template_id');
    if (page !== '') checkPage(world, page);
    const data = readData(body.data);
    useSubscription(world, openid, templateId);
    const [id, atMs] = [randomHex(16), world.clock.now()];
    const name = world.store.get('members', openid)?.name;
    world.store.put('messages', id, { id, atMs, openid, name, templateId, page: page || undefined, data });
    return WEIXIN_OK;
  },
};

function readData(data: unknown): Record<string, { value: string }> {
  if (typeof data !== 'object' || data === null)
    throw new WeixinRefusal(47003, 'argument invalid! data is empty');
  const fields = Object.entries(data).map(([field, part]: [string, unknown]) => {
    const value = typeof part === 'object' && part !== null && 'value' in part ? String(part.value) : '';
    if (!fitsTemplateField(field, value)) {
      throw new WeixinRefusal(47003, `argument invalid! data.${field}.value invalid`);
    }
    return [field, { value }];
  });
  return Object.fromEntries(fields);
}

/** One accept is one message, when the settings ask for counting. */
function useSubscription(world: World, openid: string, templateId: string): void {
  if (!settingsOf(world).subscriptionsCounted) return;
  const key = subscriptionKey(openid, templateId);
  const subscription = world.store.get('subscriptions', key);
  if (!subscription || subscription.left <= 0)
    throw new WeixinRefusal(43101, 'user refuse to accept the msg');
  world.store.put('subscriptions', key, { ...subscription, left: subscription.left - 1 });
}

/** The visitor accepts a template once more. */
export function acceptSubscription(world: World, openid: string, templateId: string): number {
  const key = subscriptionKey(openid, templateId);
  const left = (world.store.get('subscriptions', key)?.left ?? 0) + 1;
  world.store.put('subscriptions', key, { openid, templateId, left });
  return left;
}

function subscriptionKey(openid: string, templateId: string): string {
  return `${openid} ${templateId}`;
}
