import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type CertifiedKey,
  makeCertifiedKey,
  makeKeyPair,
} from '../../../../../../sandbox/src/state/certificate.js';
import { certificateList, type Signer, signedBy } from '../../../../../test/harness/platform';
import { type CertificateSource, PlatformKeys } from './platform-keys';

const API_V3_KEY = '0123456789abcdef0123456789abcdef';
const PUBLIC_KEY_ID = 'PUB_KEY_ID_0119000000012026010100000001';
const BODY = '{"id":"1","金额":12800}';
const at = new Date('2026-05-01T02:00:00Z');
const inSeconds = (seconds: number) => new Date(at.getTime() + seconds * 1000);

let publicKey: { id: string; pem: string };
/** Signs by the public key, as merchants since the end of 2024 see it. */
let modern: Signer;
let certified: CertifiedKey;
let successor: CertifiedKey;

beforeAll(async () => {
  const pair = await makeKeyPair();
  publicKey = { id: PUBLIC_KEY_ID, pem: pair.publicKey };
  modern = { serial: PUBLIC_KEY_ID, privateKey: pair.privateKey };
  certified = await makeCertifiedKey('CN=Tenpay.com', at.getTime());
  successor = await makeCertifiedKey('CN=Tenpay.com', at.getTime());
});

const sourceOf = (ask: () => Promise<void>): CertificateSource => ({
  known: async () => [],
  mayAsk: async () => true,
  ask,
  keep: async () => undefined,
});
const nothingToFetch = sourceOf(async () => undefined);
const withPublicKey = () => new PlatformKeys(API_V3_KEY, publicKey, nothingToFetch);

/** Keys of a merchant who has a public key and has also fetched one certificate. */
async function withBoth(): Promise<PlatformKeys> {
  const keys = withPublicKey();
  const list = certificateList(API_V3_KEY, certified);
  expect(await keys.accept(signedBy(certified, list, at), list, at)).toBe(true);
  return keys;
}

describe('PlatformKeys.verify', () => {
  it('takes what the public key signed', async () => {
    expect(await withPublicKey().verify(signedBy(modern, BODY, at), BODY, at)).toBe(true);
  });

  it('takes public key and certificates side by side, as both sign while a merchant is moved', async () => {
    const keys = await withBoth();
    expect(await keys.verify(signedBy(modern, BODY, at), BODY, at)).toBe(true);
    expect(await keys.verify(signedBy(certified, BODY, at), BODY, at)).toBe(true);
  });

  it('refuses a changed text', async () => {
    expect(await (await withBoth()).verify(signedBy(modern, BODY, at), `${BODY} `, at)).toBe(false);
    expect(
      await (await withBoth()).verify(signedBy(certified, BODY, at), BODY.replace('12800', '1'), at),
    ).toBe(false);
  });

  it('refuses a signature of one key under the serial of another', async () => {
    const disguised = signedBy({ serial: certified.serial, privateKey: modern.privateKey }, BODY, at);
    expect(await (await withBoth()).verify(disguised, BODY, at)).toBe(false);
  });

  it('refuses a header that is missing or no time', async () => {
    const signed = signedBy(modern, BODY, at);
    for (const wrong of [
      { timestamp: '' },
      { timestamp: '1777600800.0' },
      { timestamp: 'NaN' },
      { timestamp: '-1' },
      { nonce: '' },
      { serial: '' },
      { signature: '' },
    ]) {
      expect(await withPublicKey().verify({ ...signed, ...wrong }, BODY, at)).toBe(false);
    }
  });

  it('takes five minutes of difference in both directions and not a moment more', async () => {
    const signed = signedBy(modern, BODY, at);
    const keys = withPublicKey();
    for (const seconds of [-300, -299, 0, 299, 300]) {
      expect(await keys.verify(signed, BODY, inSeconds(seconds))).toBe(true);
    }
    for (const seconds of [-301, -300.001, 300.001, 301, 86_400]) {
      expect(await keys.verify(signed, BODY, inSeconds(seconds))).toBe(false);
    }
  });

  it('refuses WeChat Pay’s own probe and fetches nothing for it', async () => {
    const fetched = vi.fn(async () => undefined);
    const keys = new PlatformKeys(API_V3_KEY, publicKey, sourceOf(fetched));
    const { signature, ...signed } = signedBy(modern, BODY, at);
    const probe = { ...signed, signature: `WECHATPAY/SIGNTEST/${signature}` };
    expect(await keys.verify(probe, BODY, at)).toBe(false);
    expect(await keys.verify({ ...probe, serial: 'UNKNOWN' }, BODY, at)).toBe(false);
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('PlatformKeys.accept', () => {
  it('takes a list that is signed by the very certificate it brings', async () => {
    const keys = new PlatformKeys(API_V3_KEY, undefined, nothingToFetch);
    const list = certificateList(API_V3_KEY, certified);
    expect(await keys.accept(signedBy(certified, list, at), list, at)).toBe(true);
    expect(await keys.verify(signedBy(certified, BODY, at), BODY, at)).toBe(true);
  });

  it('takes a list that the public key or a known certificate signed', async () => {
    for (const signer of [modern, certified]) {
      const keys = await withBoth();
      const list = certificateList(API_V3_KEY, successor);
      expect(await keys.accept(signedBy(signer, list, at), list, at)).toBe(true);
      expect(await keys.verify(signedBy(successor, BODY, at), BODY, at)).toBe(true);
    }
  });

  it('keeps the old certificate beside the new one while they change', async () => {
    const keys = await withBoth();
    const list = certificateList(API_V3_KEY, certified, successor);
    await keys.accept(signedBy(successor, list, at), list, at);
    expect(await keys.verify(signedBy(certified, BODY, at), BODY, at)).toBe(true);
    expect(await keys.verify(signedBy(successor, BODY, at), BODY, at)).toBe(true);
  });

  it('learns nothing from a list whose signature is wrong or of an unknown key', async () => {
    const list = certificateList(API_V3_KEY, certified);
    for (const signed of [
      signedBy(successor, list, at),
      signedBy({ ...modern, serial: certified.serial }, list, at),
      signedBy(certified, `${list} `, at),
    ]) {
      const keys = withPublicKey();
      expect(await keys.accept(signed, list, at)).toBe(false);
      expect(await keys.verify(signedBy(certified, BODY, at), BODY, at)).toBe(false);
    }
  });

  it('learns nothing from certificates that somebody without the APIv3 key sealed', async () => {
    const keys = withPublicKey();
    const list = certificateList('f'.repeat(32), certified);
    await expect(keys.accept(signedBy(certified, list, at), list, at)).rejects.toThrow();
    expect(await keys.verify(signedBy(certified, BODY, at), BODY, at)).toBe(false);
  });
});
