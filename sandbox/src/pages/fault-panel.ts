import { html } from 'hono/html';
import { type Fault, isHttpFault, isNotifyFault, type NotifyFaultKind } from '../faults/fault.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { action } from './tables.js';
import type { Html } from './words.js';

const PREPAY = 'transactions/jsapi';

/** One press switches one fault on, beside those that are on. */
const OFFERED: [label: string, fault: unknown][] = [
  ['通知丢失', { notify: 'lost' }],
  ['通知重复', { notify: 'duplicate' }],
  ['通知迟到 10 秒', { notify: 'late', delayMs: 10_000 }],
  ['先来伪造通知', { notify: 'forged' }],
  ['通知乱序', { notify: 'reordered', times: 1 }],
  ['下单前 500', { http: { path: PREPAY, status: 500, when: 'before' } }],
  ['下单后 500', { http: { path: PREPAY, status: 500, when: 'after' } }],
  ['下单后无应答', { http: { path: PREPAY, timeoutMs: 6000, when: 'after' } }],
  ['全部 429', { http: { path: '^/v3/', status: 429 } }],
  ['登录无应答', { http: { path: '^/sns/', timeoutMs: 6000 } }],
];

export function faultPanel(world: World): Html {
  const faults = world.store.list('faults');
  const { verification } = settingsOf(world);
  const modes = { both: '公钥与证书并存', 'public-key': '只有公钥', certificate: '只有证书' } as const;
  return html`<section class="panel" id="switches"><h2>故障开关</h2><div class="offers">${OFFERED.map(
    ([label, fault]) => action(label, '/sandbox/faults?add=1', fault),
  )}</div>
${
  faults.length === 0
    ? html`<p class="empty">一切正常，没有打开的故障。</p>`
    : html`<ul class="faults">${faults.map((fault) => html`<li>${describe(fault)}<i>已发生 ${fault.happened} 次</i></li>`)}</ul>
${action('全部恢复正常', '/sandbox/faults', undefined, 'DELETE')}`
}
<h2>验签方式</h2><div class="offers">${Object.entries(modes).map(
    ([mode, label]) =>
      html`<span class="${mode === verification ? 'chosen' : ''}">${action(label, '/sandbox/settings', { verification: mode })}</span>`,
  )}${action('轮换平台证书', '/sandbox/rotate-certificate', {})}</div></section>`;
}

const NOTIFY_WORDS: Record<NotifyFaultKind, string> = {
  lost: '丢失',
  duplicate: '重复',
  late: '迟到',
  forged: '之前先来一份伪造的',
  reordered: '乱序',
};

function describe(fault: Fault): string {
  const limit = fault.times === undefined ? '' : `，最多 ${fault.times} 次`;
  if (isNotifyFault(fault)) {
    const delay = fault.delayMs === undefined ? '' : ` ${fault.delayMs} ms`;
    return `通知${NOTIFY_WORDS[fault.notify]}${delay}${fault.outTradeNo ? `，订单 ${fault.outTradeNo}` : ''}${limit}`;
  }
  if (!isHttpFault(fault)) return `${JSON.stringify(fault)}${limit}`;
  const effect = fault.status === undefined ? '断开连接' : `应答 ${fault.status}`;
  const wait = fault.timeoutMs === undefined ? '' : `，等待 ${fault.timeoutMs} ms`;
  const moment = fault.when === 'before' ? '处理前' : '处理后';
  return `${fault.method ?? '任何'} ${fault.path ?? '任何路径'}：${moment}${effect}${wait}${limit}`;
}
