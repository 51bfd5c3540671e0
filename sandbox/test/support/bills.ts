import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Sandbox } from '../../src/index.js';
import { payCall } from './client.js';
import { authorization } from './merchant.js';

export interface BillAddress {
  hash_type: string;
  hash_value: string;
  download_url: string;
  code: string;
}

/** Asks for a bill. @param query such as `tradebill?bill_date=2026-11-23` */
export function askBill(sandbox: Sandbox, query: string, aheadMs = 0) {
  return payCall<BillAddress>(sandbox, 'GET', `/v3/bill/${query}`, undefined, { aheadMs });
}

/** Downloads from an address as a merchant does: signed over path and query, at the sandbox's origin. */
export async function download(sandbox: Sandbox, downloadUrl: string, aheadMs = 0): Promise<Response> {
  const url = new URL(downloadUrl);
  const path = `${url.pathname}${url.search}`;
  const timestamp = Math.floor((Date.now() + aheadMs) / 1000);
  return fetch(`${sandbox.origin}${path}`, {
    headers: {
      Accept: 'application/json',
      'User-Agent': 'test',
      Authorization: authorization(sandbox, { method: 'GET', url: path }, { timestamp }),
    },
  });
}

/** Asks, downloads, unpacks and checks the hash. */
export async function fetchBill(sandbox: Sandbox, query: string, aheadMs = 0): Promise<string> {
  const { json } = await askBill(sandbox, query, aheadMs);
  const bytes = Buffer.from(await (await download(sandbox, json.download_url, aheadMs)).arrayBuffer());
  const plain = query.includes('tar_type=GZIP') ? gunzipSync(bytes) : bytes;
  const hash = createHash('sha1').update(plain).digest('hex');
  if (hash !== json.hash_value) throw new Error(`the hash is ${hash}, not ${json.hash_value}`);
  return plain.toString('utf8');
}

/** A bill's lines as objects by header, and its summary. */
export function parseBill(text: string): { rows: Record<string, string>[]; summary: Record<string, string> } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const split = (line: string) => line.split(',`').map((value) => value.replace(/^`/, ''));
  const keyed = (header = '', line = '') => {
    const values = split(line);
    return Object.fromEntries(header.split(',').map((name, index) => [name, values[index] ?? '']));
  };
  const [header, ...rest] = lines;
  const summary = keyed(rest.at(-2), rest.at(-1));
  return { rows: rest.slice(0, -2).map((line) => keyed(header, line)), summary };
}
