import { createDecipheriv, createSign, createVerify, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Sandbox } from '../../src/index.js';

/** A notification as it reached a merchant's server. */
export interface Received {
  headers: IncomingMessage['headers'];
  body: string;
  atMs: number;
}

/** A merchant's server for notifications: keeps what comes and answers as told. */
export interface Inbox {
  url: string;
  received: Received[];
  /** Status of the coming answers; 0 never answers. */
  answerWith: (request: number) => number;
  close(): Promise<void>;
}

export async function openInbox(): Promise<Inbox> {
  const received: Received[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString(), atMs: Date.now() });
      const status = inbox.answerWith(received.length);
      if (status !== 0) response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const inbox: Inbox = {
    url: `http://127.0.0.1:${port}/notify`,
    received,
    answerWith: () => 204,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return inbox;
}

/** Signs by hand, apart from the sandbox's own code, so that a mistake there cannot hide. */
export function authorization(
  { credentials }: Pick<Sandbox, 'credentials'>,
  request: { method: string; url: string; body?: string },
  change: { timestamp?: number; serial?: string; mchid?: string; privateKey?: string } = {},
): string {
  const timestamp = String(change.timestamp ?? Math.floor(Date.now() / 1000));
  const nonce = randomBytes(16).toString('hex');
  const text = [request.method, request.url, timestamp, nonce, request.body ?? '', ''].join('\n');
  const key = change.privateKey ?? credentials.merchantPrivateKey;
  const signature = createSign('RSA-SHA256').update(text).sign(key, 'base64');
  const [mchid, serial] = [change.mchid ?? credentials.mchId, change.serial ?? credentials.merchantSerial];
  return `WECHATPAY2-SHA256-RSA2048 mchid="${mchid}",nonce_str="${nonce}",timestamp="${timestamp}",serial_no="${serial}",signature="${signature}"`;
}

/** What `wx.requestPayment` is given for a prepay. */
export function phoneParameters({ credentials }: Sandbox, prepayId: string): Record<string, string> {
  const timeStamp = String(Math.floor(Date.now() / 1000));
  const nonceStr = randomBytes(16).toString('hex');
  const text = `${credentials.appId}\n${timeStamp}\n${nonceStr}\nprepay_id=${prepayId}\n`;
  const paySign = createSign('RSA-SHA256').update(text).sign(credentials.merchantPrivateKey, 'base64');
  return {
    appId: credentials.appId,
    timeStamp,
    nonceStr,
    package: `prepay_id=${prepayId}`,
    signType: 'RSA',
    paySign,
  };
}

/** Whether a notification or an answer is signed by `key`, a public key or a certificate in PEM. */
export function isSignedBy(headers: Record<string, unknown>, body: string, key: string): boolean {
  const text = `${headers['wechatpay-timestamp']}\n${headers['wechatpay-nonce']}\n${body}\n`;
  return createVerify('RSA-SHA256')
    .update(text)
    .verify(key, String(headers['wechatpay-signature']), 'base64');
}

export interface Resource {
  ciphertext: string;
  nonce: string;
  associated_data: string;
}

/** @throws when the tag does not fit */
export function decrypt<T>({ ciphertext, nonce, associated_data }: Resource, apiV3Key: string): T {
  return JSON.parse(decryptText({ ciphertext, nonce, associated_data }, apiV3Key)) as T;
}

export function decryptText({ ciphertext, nonce, associated_data }: Resource, apiV3Key: string): string {
  const sealed = Buffer.from(ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(nonce));
  decipher.setAAD(Buffer.from(associated_data));
  decipher.setAuthTag(sealed.subarray(-16));
  return decipher.update(sealed.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8');
}

/** Waits until `what` gives something, for at most `withinMs`. */
export async function eventually<T>(what: () => T | undefined | false, withinMs = 5000): Promise<T> {
  const untilMs = Date.now() + withinMs;
  for (;;) {
    const found = what();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > untilMs) throw new Error(`nothing within ${withinMs} ms: ${what}`);
    await wait(10);
  }
}
