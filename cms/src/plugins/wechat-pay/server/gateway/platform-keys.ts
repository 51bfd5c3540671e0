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

export interface PlatformCertificate {
  serial: string;
  /** PEM. */
  certificate: string;
  expiresAt: Date;
}

/** Where certificates come from, and where what was learned is kept. */
export interface CertificateSource {
  /** What this or another process has learned before. */
  known(): Promise<PlatformCertificate[]>;
  /** True for the one process that may ask WeChat Pay now. */
  mayAsk(): Promise<boolean>;
  /** Asks; the answer comes in through `accept`. */
  ask(): Promise<void>;
  keep(certificates: readonly PlatformCertificate[]): Promise<void>;
}

interface Key {
  pem: string;
  expiresAt: Date | undefined;
}

/**
 * The keys WeChat Pay signs with: its platform certificates (fetched, they rotate) and its public key (a setting),
 * side by side, because merchants are being moved from the first to the second and both sign meanwhile.
 */
export class PlatformKeys {
  private readonly keys = new Map<string, Key>();
  private refreshing: Promise<void> | undefined;
  private refreshedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly apiV3Key: string,
    private readonly publicKey: { id: string; pem: string } | undefined,
    private readonly source: CertificateSource,
  ) {
    if (publicKey) this.keys.set(publicKey.id, { pem: publicKey.pem, expiresAt: undefined });
  }

  /** True when WeChat Pay signed `body` (raw text) within five minutes of `at`. */
  async verify(signed: SignedHeaders, body: string, at: Date): Promise<boolean> {
    if (!isTimely(signed, at)) return false;
    if (!this.keyOf(signed.serial, at)) await this.refresh();
    const key = this.keyOf(signed.serial, at);
    return key !== undefined && isSignedBy(key, signed.timestamp, signed.nonce, body, signed.signature);
  }

  /**
   * The answer to GET /v3/certificates may be signed by the very certificate that it brings. Only who has the APIv3
   * key can have sealed them, so the certificates are opened first and then the answer is held against all keys.
   */
  async accept(signed: SignedHeaders, body: string, at: Date): Promise<boolean> {
    if (!isTimely(signed, at)) return false;
    const { data } = JSON.parse(body) as CertificateList;
    const found = data.map(({ serial_no, encrypt_certificate }): PlatformCertificate => {
      const certificate = openSeal(this.apiV3Key, encrypt_certificate);
      return {
        serial: serial_no,
        certificate,
        expiresAt: new Date(new X509Certificate(certificate).validTo),
      };
    });
    const brought = found.find(({ serial }) => serial === signed.serial);
    const key = brought ? keyIn(brought.certificate) : this.keyOf(signed.serial, at);
    if (!key || !isSignedBy(key, signed.timestamp, signed.nonce, body, signed.signature)) return false;
    this.learn(found);
    await this.source.keep(found);
    return true;
  }

  /** The key to encrypt for WeChat Pay with, and the serial to name it by: the public key, else the newest certificate. */
  async keyToEncryptWith(at: Date): Promise<{ serial: string; pem: string } | null> {
    if (this.publicKey) return { serial: this.publicKey.id, pem: this.publicKey.pem };
    if (!this.newest(at)) await this.refresh();
    return this.newest(at);
  }

  /** Fetches the certificates, unless they were fetched within the last minute. */
  refresh(): Promise<void> {
    if (this.refreshing) return this.refreshing;
    // A clock set back changes nothing: this one only goes on.
    if (performance.now() - this.refreshedAt < REFRESH_EVERY_MS) return Promise.resolve();
    this.refreshedAt = performance.now();
    this.refreshing = this.fetch()
      .catch((error: Error) => {
        strapi.log.warn(`platform certificates: ${error.message}`);
      })
      .finally(() => {
        this.refreshing = undefined;
      });
    return this.refreshing;
  }

  /** One request a minute for all processes, however many unknown serials arrive. */
  private async fetch(): Promise<void> {
    this.learn(await this.source.known());
    if (await this.source.mayAsk()) await this.source.ask();
  }

  private learn(certificates: readonly PlatformCertificate[]): void {
    for (const { serial, certificate, expiresAt } of certificates) {
      // The public key is a setting; nothing that is fetched may stand in its place.
      if (serial !== this.publicKey?.id) this.keys.set(serial, { pem: keyIn(certificate), expiresAt });
    }
  }

  private keyOf(serial: string, at: Date): string | undefined {
    const key = this.keys.get(serial);
    return key && (!key.expiresAt || key.expiresAt > at) ? key.pem : undefined;
  }

  private newest(at: Date): { serial: string; pem: string } | null {
    const valid = [...this.keys].filter(([, { expiresAt }]) => expiresAt && expiresAt > at);
    const [serial, key] =
      valid.toSorted(([, a], [, b]) => Number(b.expiresAt) - Number(a.expiresAt))[0] ?? [];
    return serial && key ? { serial, pem: key.pem } : null;
  }
}

function isTimely({ timestamp, nonce, serial, signature }: SignedHeaders, at: Date): boolean {
  if (!/^\d{1,12}$/.test(timestamp) || !nonce || !serial || !signature) return false;
  if (signature.startsWith(PROBE)) return false;
  return Math.abs(at.getTime() / 1000 - Number(timestamp)) <= MAX_SKEW_SECONDS;
}

const keyIn = (certificate: string): string =>
  new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'pem' }).toString();
