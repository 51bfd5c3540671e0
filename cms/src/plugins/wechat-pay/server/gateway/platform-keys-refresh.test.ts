import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CertifiedKey, makeCertifiedKey } from '../../../../../../sandbox/src/state/certificate.js';
import { certificateList, signedBy } from '../../../../../test/harness/platform';
import { type CertificateSource, PlatformKeys } from './platform-keys';

const API_V3_KEY = '0123456789abcdef0123456789abcdef';
const BODY = '{"id":"1"}';
const MINUTE_MS = 60_000;
const at = new Date('2026-05-01T02:00:00Z');
const warn = vi.fn();

let certified: CertifiedKey;

beforeAll(async () => {
  certified = await makeCertifiedKey('CN=Tenpay.com', at.getTime());
});
beforeEach(() => {
  vi.stubGlobal('strapi', { log: { warn } });
  vi.useFakeTimers({ now: at });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  warn.mockReset();
});

const signedUnder = (serial: string) => signedBy({ ...certified, serial }, BODY, at);
const genuine = () => signedBy(certified, BODY, at);

const sourceOf = (ask: () => Promise<void>, shared: Partial<CertificateSource> = {}): CertificateSource => ({
  known: async () => [],
  mayAsk: async () => true,
  ask,
  keep: async () => undefined,
  ...shared,
});

/** Keys that fetch what WeChat Pay has: nothing before `offer`, then the certificate. */
function keysWithPlatform() {
  let offered = false;
  const fetched = vi.fn(async () => {
    if (!offered) return;
    const list = certificateList(API_V3_KEY, certified);
    await keys.accept(signedBy(certified, list, at), list, at);
  });
  const keys = new PlatformKeys(API_V3_KEY, undefined, sourceOf(fetched));
  const offer = () => {
    offered = true;
  };
  return { keys, fetched, offer };
}

describe('PlatformKeys: unknown serials', () => {
  it('are looked up once, and then known for good', async () => {
    const { keys, fetched, offer } = keysWithPlatform();
    offer();
    expect(await keys.verify(genuine(), BODY, at)).toBe(true);
    vi.advanceTimersByTime(10 * MINUTE_MS);
    expect(await keys.verify(genuine(), BODY, at)).toBe(true);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('cause one request a minute, however many arrive', async () => {
    const { keys, fetched } = keysWithPlatform();
    for (const serial of ['A', 'B', 'C', 'A'])
      expect(await keys.verify(signedUnder(serial), BODY, at)).toBe(false);
    expect(fetched).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(MINUTE_MS - 1);
    await keys.verify(signedUnder('D'), BODY, at);
    expect(fetched).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    await keys.verify(signedUnder('E'), BODY, at);
    await keys.verify(signedUnder('F'), BODY, at);
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('that come together wait for one request and all get its answer', async () => {
    let deliver = (): void => undefined;
    const fetched = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          deliver = () => {
            const list = certificateList(API_V3_KEY, certified);
            resolve(keys.accept(signedBy(certified, list, at), list, at).then(() => undefined));
          };
        }),
    );
    const keys = new PlatformKeys(API_V3_KEY, undefined, sourceOf(fetched));
    const asked = [
      keys.verify(genuine(), BODY, at),
      keys.verify(signedUnder('A'), BODY, at),
      keys.verify(genuine(), BODY, at),
    ];
    // A slow answer: the minute is over while the first request is still under way.
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    asked.push(keys.verify(genuine(), BODY, at));
    deliver();
    expect(await Promise.all(asked)).toEqual([true, false, true, true]);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('are refused, with a warning and without an error, when WeChat Pay cannot be asked', async () => {
    const fetched = vi.fn(() => Promise.reject(new Error('unreachable')));
    const keys = new PlatformKeys(API_V3_KEY, undefined, sourceOf(fetched));
    expect(await keys.verify(genuine(), BODY, at)).toBe(false);
    expect(warn).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(MINUTE_MS);
    expect(await keys.verify(genuine(), BODY, at)).toBe(false);
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('are looked up in time also when the wall clock was set back', async () => {
    const { keys, fetched, offer } = keysWithPlatform();
    await keys.verify(genuine(), BODY, at);
    vi.setSystemTime(new Date(at.getTime() - 3_600_000));
    vi.advanceTimersByTime(MINUTE_MS);
    offer();
    expect(await keys.verify(genuine(), BODY, at)).toBe(true);
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('cause no request when the signature is too old to count', async () => {
    const { keys, fetched } = keysWithPlatform();
    expect(await keys.verify(genuine(), BODY, new Date(at.getTime() + 301_000))).toBe(false);
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('PlatformKeys: certificates shared by processes', () => {
  const list = () => certificateList(API_V3_KEY, certified);

  it('are taken from what another process has learned, without a request', async () => {
    const fetched = vi.fn(async () => undefined);
    const known = async () => [
      {
        serial: certified.serial,
        certificate: certified.certificate,
        expiresAt: new Date(certified.expiresAtMs),
      },
    ];
    const keys = new PlatformKeys(
      API_V3_KEY,
      undefined,
      sourceOf(fetched, { known, mayAsk: async () => false }),
    );
    expect(await keys.verify(genuine(), BODY, at)).toBe(true);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('are not asked for while another process has done so within the minute', async () => {
    const fetched = vi.fn(async () => undefined);
    const keys = new PlatformKeys(API_V3_KEY, undefined, sourceOf(fetched, { mayAsk: async () => false }));
    expect(await keys.verify(genuine(), BODY, at)).toBe(false);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('are handed on when they were accepted, and only then', async () => {
    const keep = vi.fn(async () => undefined);
    const keys = new PlatformKeys(
      API_V3_KEY,
      undefined,
      sourceOf(async () => undefined, { keep }),
    );
    const signed = signedBy(certified, list(), at);
    expect(await keys.accept({ ...signed, nonce: 'another' }, list(), at)).toBe(false);
    expect(keep).not.toHaveBeenCalled();
    const text = list();
    expect(await keys.accept(signedBy(certified, text, at), text, at)).toBe(true);
    expect(keep).toHaveBeenCalledTimes(1);
  });

  it('count no more once they have expired', async () => {
    const { keys, offer } = keysWithPlatform();
    offer();
    expect(await keys.verify(genuine(), BODY, at)).toBe(true);
    const after = new Date(certified.expiresAtMs + 1000);
    expect(await keys.verify(signedBy(certified, BODY, after), BODY, after)).toBe(false);
  });
});
