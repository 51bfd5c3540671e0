import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Credentials, type Sandbox, startSandbox } from '../src/index.js';
import { call, JSAPI, openidOfDemo, orderPath, payCall, prepayBody } from './support/client.js';
import { eventually, type Inbox, openInbox } from './support/merchant.js';
import { confirmTransfer, createTransfer, queryTransfer, transferBody } from './support/transfers.js';

let dataDir: string;
let inbox: Inbox;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'wechat-sandbox-'));
  inbox = await openInbox();
});

afterEach(async () => {
  await inbox.close();
  rmSync(dataDir, { recursive: true });
});

async function during<T>(work: (sandbox: Sandbox) => Promise<T>): Promise<T> {
  const sandbox = await startSandbox({ dataDir, speed: 100 });
  try {
    return await work(sandbox);
  } finally {
    await sandbox.close();
  }
}

async function openOrder(sandbox: Sandbox): Promise<string> {
  const order = prepayBody(sandbox, await openidOfDemo(sandbox, 'lin'), inbox.url);
  expect((await payCall(sandbox, 'POST', JSAPI, order)).status).toBe(200);
  return order.out_trade_no;
}

async function stateOf(sandbox: Sandbox, outTradeNo: string): Promise<unknown> {
  return (await payCall(sandbox, 'GET', orderPath(sandbox, outTradeNo))).json.trade_state;
}

describe('a restart', () => {
  test('keeps keys, orders and openids', async () => {
    const before = await during(async (sandbox) => ({
      credentials: sandbox.credentials,
      outTradeNo: await openOrder(sandbox),
      openid: await openidOfDemo(sandbox, 'mei'),
    }));
    await during(async (sandbox) => {
      expect(sandbox.credentials).toEqual(before.credentials);
      expect(await stateOf(sandbox, before.outTradeNo)).toBe('NOTPAY');
      expect(await openidOfDemo(sandbox, 'mei')).toBe(before.openid);
    });
  });

  test('takes a notification up where its schedule stood', async () => {
    inbox.answerWith = () => 500;
    await during(async (sandbox) => {
      const outTradeNo = await openOrder(sandbox);
      await call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: outTradeNo });
      await eventually(() => inbox.received.length >= 1);
    });
    const seen = inbox.received.length;
    inbox.answerWith = () => 204;
    await during(() => eventually(() => inbox.received.length > seen));
  });

  test('brings refunds and transfers to their end that were under way', async () => {
    const transferNo = await during(async (sandbox) => {
      const settings = { refundDelayMs: 1500, transferPayMs: 1500 };
      await call(sandbox, 'POST', '/sandbox/settings', settings);
      const outTradeNo = await openOrder(sandbox);
      await call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: outTradeNo, notify: false });
      const amount = { refund: 1, total: 12800, currency: 'CNY' };
      const refund = { out_trade_no: outTradeNo, out_refund_no: 'SURVIVOR', notify_url: inbox.url, amount };
      await payCall(sandbox, 'POST', '/v3/refund/domestic/refunds', refund);
      const openid = await openidOfDemo(sandbox, 'lin');
      const transfer = transferBody(sandbox, openid, { notify_url: inbox.url });
      await createTransfer(sandbox, transfer);
      await confirmTransfer(sandbox, { out_bill_no: transfer.out_bill_no });
      return transfer.out_bill_no;
    });
    expect(inbox.received).toHaveLength(0);
    await during(async (sandbox) => {
      await eventually(() => inbox.received.length === 2);
      const events = inbox.received.map(
        ({ body }) => (JSON.parse(body) as { event_type: string }).event_type,
      );
      expect(events.sort()).toEqual(['MCHTRANSFER.BILL.FINISHED', 'REFUND.SUCCESS']);
      expect((await queryTransfer(sandbox, transferNo)).json.state).toBe('SUCCESS');
    });
  });

  test('leaves the state to its owner only', async () => {
    await during(openOrder);
    for (const name of ['keys.json', 'journal.ndjson']) {
      expect(statSync(join(dataDir, name)).mode & 0o077).toBe(0);
    }
  });
});

describe('the journal', () => {
  const path = () => join(dataDir, 'journal.ndjson');

  test('bears a last line that was torn, and goes on after it', async () => {
    const first = await during(openOrder);
    appendFileSync(path(), `["orders","${first}",{"outTradeNo":"${first}","state":"SUC`);
    const second = await during(async (sandbox) => {
      expect(await stateOf(sandbox, first)).toBe('NOTPAY');
      return openOrder(sandbox);
    });
    await during(async (sandbox) => {
      expect([await stateOf(sandbox, first), await stateOf(sandbox, second)]).toEqual(['NOTPAY', 'NOTPAY']);
    });
  });

  test('names the line when one in the middle is damaged, and is left as it is', async () => {
    await during(openOrder);
    const lines = readFileSync(path(), 'utf8').split('\n');
    lines[1] = lines[1]?.slice(0, 10) ?? '';
    writeFileSync(path(), lines.join('\n'));
    await expect(startSandbox({ dataDir })).rejects.toThrow('line 2 is damaged');
    expect(readFileSync(path(), 'utf8')).toBe(lines.join('\n'));
  });

  test('is made short again at every start', async () => {
    await during(async (sandbox) => {
      for (let login = 0; login < 50; login += 1) await openidOfDemo(sandbox, 'lin');
    });
    const long = statSync(path()).size;
    await during(async () => undefined);
    expect(statSync(path()).size).toBeLessThan(long / 10);
  });
});

/** The sandbox as a process of its own, on a free port. */
async function spawnSandbox(): Promise<{ sandbox: Sandbox; child: ChildProcess }> {
  const env = {
    ...process.env,
    SANDBOX_PORT: '0',
    SANDBOX_DATA_DIR: dataDir,
    SANDBOX_JSON: '1',
    SANDBOX_SPEED: '100',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  await eventually(() => printed.includes('\n'), 15_000);
  const { sandbox: origin } = JSON.parse(printed) as { sandbox: string };
  const credentials = (await (await fetch(`${origin}/sandbox/credentials`)).json()) as Credentials;
  return { child, sandbox: { origin, credentials, close: async () => undefined } };
}

test('after kill -9 everything that was answered is still there, and the notification still comes', async () => {
  const first = await spawnSandbox();
  inbox.answerWith = () => 503;
  const outTradeNo = await openOrder(first.sandbox);
  const paid = await call(first.sandbox, 'POST', '/sandbox/pay', { out_trade_no: outTradeNo });
  first.child.kill('SIGKILL');
  await eventually(() => first.child.exitCode !== null || first.child.signalCode !== null);
  inbox.answerWith = () => 204;
  const seen = inbox.received.length;
  const second = await spawnSandbox();
  try {
    const { json } = await payCall(second.sandbox, 'GET', orderPath(second.sandbox, outTradeNo));
    expect(json).toMatchObject({ trade_state: 'SUCCESS', transaction_id: paid.json.transaction_id });
    await eventually(() => inbox.received.length > seen);
  } finally {
    second.child.kill('SIGTERM');
    await eventually(() => second.child.exitCode === 0);
  }
}, 60_000);

test('a second start on a taken port fails before it touches the state', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await expect(startSandbox({ dataDir, port })).rejects.toThrow('EADDRINUSE');
  expect(() => statSync(join(dataDir, 'keys.json'))).toThrow('ENOENT');
  server.close();
});
