import { X509Certificate } from 'node:crypto';
import { isSignedBy, openSeal } from './seal';
import type { SignedHeaders } from './transport';

const MAX_SKEW_SECONDS = 300;
const REFRESH_EVERY_MS = 60_000;
/** WeChat Pay sends such signatures now and then to see whether we verify. They must fail, without alarm. */
const PROBE = 'WECHATPAY/SIGNTEST/';

interface Sealed {
  serial_no: string;
  encrypt_certificate: { ciphertext: string; nonce: string; associated_data: string };
}

export interface CertificateList {
  data: Sealed[];
}

/**
 * The keys WeChat Pay signs with: its platform certificates (fetched, they rotate) and its public key (a setting),
 * side by side, because merchants are being moved from the first to the second and both sign meanwhile.
 */
export class PlatformKeys {
  private readonly keys = new Map<string, string>();
  private refreshing: Promise<void> | undefined;
  private refreshedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly apiV3Key: string,
    publicKey: { id: string; pem: string } | undefined,
    private readonly fetchCertificates: () => Promise<void>,
  ) {
    if (publicKey) this.keys.set(publicKey.id, publicKey.pem);
  }

  /** True when WeChat Pay signed `body` (raw text) within five minutes of `at`. */
  async verify(signed: SignedHeaders, body: string, at: Date): Promise<boolean> {
    const { timestamp, nonce, serial, signature } = signed;
    if (!/^\d{1,12}$/.test(timestamp) || !nonce || !serial || !signature) return false;
    if (signature.startsWith(PROBE)) return false;
    if (Math.abs(at.getTime() / 1000 - Number(timestamp)) > MAX_SKEW_SECONDS) return false;
    if (!this.keys.has(serial)) await this.refresh();
    const key = this.keys.get(serial);
    return key !== undefined && isSignedBy(key, timestamp, nonce, body, signature);
  }

  /**
   * The answer to GET /v3/certificates may be signed by the very certificate that it brings. Only who has the APIv3
   * key can have sealed them, so the certificates are opened first and then the answer is held against all keys.
   */
  accept(signed: SignedHeaders, body: string): boolean {
    const { data } = JSON.parse(body) as CertificateList;
    const found = data.map(({ serial_no, encrypt_certificate }): [string, string] => {
      const certificate = new X509Certificate(openSeal(this.apiV3Key, encrypt_certificate));
      return [serial_no, certificate.publicKey.export({ type: 'spki', format: 'pem' }).toString()];
    });
    const key = new Map([...this.keys, ...found]).get(signed.serial);
    if (!key || !isSignedBy(key, signed.timestamp, signed.nonce, body, signed.signature)) return false;
    for (const [serial, pem] of found) this.keys.set(serial, pem);
    return true;
  }

  /** One request at a time and one a minute, however many unknown serials arrive. A clock set back changes nothing. */
  private async refresh(): Promise<void> {
    if (this.refreshing) return this.refreshing;
    if (performance.now() - this.refreshedAt < REFRESH_EVERY_MS) return;
    this.refreshedAt = performance.now();
    this.refreshing = this.fetchCertificates()
      .catch((error: Error) => {
        strapi.log.warn(`platform certificates: ${error.message}`);
      })
      .finally(() => {
        this.refreshing = undefined;
      });
    return this.refreshing;
  }
}
