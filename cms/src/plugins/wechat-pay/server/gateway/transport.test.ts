import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WeChatPayError } from './outcome';
import { Transport, type VerifyAnswer } from './transport';

const OFFICIAL = 'https://api.mch.weixin.qq.com';
const SECRET = 'WECHATPAY2-SHA256-RSA2048 mchid="1900000001",signature="c2VjcmV0LXNpZ25hdHVyZQ=="';
const HEADERS = { Accept: 'application/json', 'Content-Type': 'application/json', Authorization: SECRET };
const PATIENCE_MS = 5_000;
const IMPATIENCE_MS = 120;
const signed: VerifyAnswer = async () => true;
const unsigned: VerifyAnswer = async () => false;

let server: Server | undefined;

async function serve(answer: RequestListener): Promise<string> {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

/** An address at which nobody listens any more. */
async function deserted(): Promise<string> {
  const origin = await serve(() => undefined);
  await stop();
  return origin;
}

async function stop(): Promise<void> {
  const stopping = server;
  server = undefined;
  stopping?.closeAllConnections();
  await new Promise<void>((resolve) => (stopping ? stopping.close(() => resolve()) : resolve()));
}

afterEach(stop);

const answering =
  (status: number, body: string): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
const transportTo = (origin: string, verify = signed, timeoutMs = PATIENCE_MS) =>
  new Transport({ origin, timeoutMs }, verify);
const queried = (origin: string, verify = signed, timeoutMs = PATIENCE_MS) =>
  transportTo(origin, verify, timeoutMs).get(`${OFFICIAL}/v3/pay/x?mchid=1`, HEADERS);
const queriedInHaste = (origin: string) => queried(origin, signed, IMPATIENCE_MS);

async function failureOf(call: Promise<unknown>): Promise<WeChatPayError> {
  const thrown = await call.then(
    () => new Error('was answered'),
    (error: unknown) => error,
  );
  if (!(thrown instanceof WeChatPayError)) throw thrown;
  return thrown;
}

describe('Transport: what is sent', () => {
  it('goes to the address of the settings, with path, query, headers and the very text that was signed', async () => {
    const seen: unknown[] = [];
    const origin = await serve(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      seen.push([
        request.method,
        request.url,
        request.headers.authorization,
        Buffer.concat(chunks).toString(),
      ]);
      response.end('{}');
    });
    const params = { description: '成人票', amount: { total: 1 } };
    await transportTo(origin).post(`${OFFICIAL}/v3/pay/transactions/jsapi?a=1`, params, HEADERS);
    await transportTo(origin).get(`${OFFICIAL}/v3/certificates`, HEADERS);
    expect(seen).toEqual([
      ['POST', '/v3/pay/transactions/jsapi?a=1', SECRET, JSON.stringify(params)],
      ['GET', '/v3/certificates', SECRET, ''],
    ]);
  });

  it('never goes to an address that was not signed for', async () => {
    const origin = await serve(answering(200, '{}'));
    const error = await failureOf(transportTo(origin).get('https://example.com/v3/certificates', HEADERS));
    expect(error).toMatchObject({ outcome: 'not-sent', code: 'foreign-address' });
  });

  it('does not follow a redirect', async () => {
    let calls = 0;
    const origin = await serve((_request, response) => {
      calls += 1;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await failureOf(queried(origin))).toMatchObject({ outcome: 'unknown', status: 302 });
    expect(calls).toBe(1);
  });
});

describe('Transport: answers', () => {
  it('takes an answer whose signature holds, over the raw text', async () => {
    const verify = vi.fn(signed);
    const origin = await serve((_request, response) => {
      response.setHeader('Wechatpay-Timestamp', '1777600800');
      response.setHeader('Wechatpay-Nonce', 'n');
      response.setHeader('Wechatpay-Serial', 'PUB_KEY_ID_1');
      response.setHeader('Wechatpay-Signature', 's');
      response.end('{ "code":  "成功" }');
    });
    expect(await queried(origin, verify)).toEqual({ status: 200, data: { code: '成功' } });
    const headers = { timestamp: '1777600800', nonce: 'n', serial: 'PUB_KEY_ID_1', signature: 's' };
    expect(verify).toHaveBeenCalledExactlyOnceWith(headers, '{ "code":  "成功" }', '/v3/pay/x');
  });

  it('takes an empty 204 as an empty answer', async () => {
    expect(await queried(await serve(answering(204, '')))).toEqual({ status: 204, data: {} });
  });

  it.each([200, 204])('knows nothing after an unsigned %i: somebody in between answered', async (status) => {
    const error = await failureOf(
      queried(await serve(answering(status, status === 204 ? '' : '{}')), unsigned),
    );
    expect(error).toMatchObject({ outcome: 'unknown', code: 'answer-not-signed', status });
  });

  it('knows nothing after a signed answer that is not JSON', async () => {
    const error = await failureOf(queried(await serve(answering(200, '<html>'))));
    expect(error).toMatchObject({ outcome: 'unknown', code: 'answer-not-json', status: 200 });
  });

  it.each([
    [404, 'rejected'],
    [502, 'unknown'],
  ])(
    'reads a %i as %s without asking for a signature, which refusals do not carry',
    async (status, outcome) => {
      const verify = vi.fn(unsigned);
      const error = await failureOf(
        queried(await serve(answering(status, '{"code":"ORDERNOTEXIST"}')), verify),
      );
      expect(error).toMatchObject({ outcome, code: 'ORDER_NOT_EXIST', status });
      expect(verify).not.toHaveBeenCalled();
    },
  );
});

describe('Transport: no answer', () => {
  it('knows that nothing was sent when the connection is refused', async () => {
    expect(await failureOf(queried(await deserted()))).toMatchObject({
      outcome: 'not-sent',
      code: 'unreachable',
    });
  });

  it('knows it also of a name with several addresses that all refuse', async () => {
    const byName = (await deserted()).replace('127.0.0.1', 'localhost');
    expect(await failureOf(queried(byName))).toMatchObject({ outcome: 'not-sent', code: 'unreachable' });
  });

  it('knows nothing after a time-out, be it before or within the answer', async () => {
    const silent = await serve(() => undefined);
    expect(await failureOf(queriedInHaste(silent))).toMatchObject({ outcome: 'unknown', code: 'timeout' });
    await stop();
    const stuck = await serve((_request, response) => void response.writeHead(200).write('{"half":'));
    expect(await failureOf(queriedInHaste(stuck))).toMatchObject({ outcome: 'unknown', code: 'timeout' });
  });

  it('knows nothing after a connection that broke', async () => {
    const origin = await serve((request) => void request.socket.destroy());
    expect(await failureOf(queried(origin))).toMatchObject({ outcome: 'unknown', code: 'connection-lost' });
  });
});

describe('Transport: errors', () => {
  it('tell nothing of the Authorization header, however they are printed', async () => {
    const origin = await serve(answering(401, '{"code":"SIGN_ERROR"}'));
    const failures = [
      await failureOf(queried(origin)),
      await failureOf(transportTo(origin).get('https://a.example/', HEADERS)),
    ];
    await stop();
    failures.push(await failureOf(queried(await serve(answering(200, '{}')), unsigned)));
    await stop();
    failures.push(await failureOf(queried(await serve((request) => void request.socket.destroy()))));
    await stop();
    failures.push(
      await failureOf(queriedInHaste(await serve(() => undefined))),
      await failureOf(queried(await deserted())),
    );
    expect(failures).toHaveLength(6);
    for (const error of failures) {
      const printed = [
        String(error),
        error.stack,
        JSON.stringify(error),
        inspect(error, { depth: null, showHidden: true }),
      ];
      for (const text of printed) expect(text).not.toMatch(/c2VjcmV0|WECHATPAY2|Authorization/i);
    }
  });
});
