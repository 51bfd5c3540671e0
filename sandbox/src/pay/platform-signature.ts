import { createSign, sign } from 'node:crypto';
import { privateKeyOf } from '../key-objects.js';
import { randomHex } from '../random.js';
import type { CertifiedKey } from '../state/certificate.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { publicKeyPercentNow } from './public-key-switch.js';

/** One of WeChat Pay's own keys, by the serial that the merchant looks it up with. */
export interface PlatformSigner {
  serial: string;
  privateKey: string;
}

/** The headers with which WeChat Pay vouches for an answer or a notification. */
export function signatureHeaders(
  signer: PlatformSigner,
  body: Buffer,
  nowMs: number,
): Record<string, string> {
  const { message, headers } = unsigned(signer, body, nowMs);
  const signature = createSign('RSA-SHA256').update(message).sign(privateKeyOf(signer.privateKey), 'base64');
  return { ...headers, 'Wechatpay-Signature': signature };
}

/** The same, computed beside the event loop: for thousands of letters at once. */
export function signatureHeadersAside(
  signer: PlatformSigner,
  body: Buffer,
  nowMs: number,
): Promise<Record<string, string>> {
  const { message, headers } = unsigned(signer, body, nowMs);
  return new Promise((resolve, reject) => {
    sign('RSA-SHA256', message, privateKeyOf(signer.privateKey), (error, signature) => {
      if (error) reject(error);
      else resolve({ ...headers, 'Wechatpay-Signature': signature.toString('base64') });
    });
  });
}

function unsigned(
  signer: PlatformSigner,
  body: Buffer,
  nowMs: number,
): { message: Buffer; headers: Record<string, string> } {
  const timestamp = String(Math.floor(nowMs / 1000));
  const nonce = randomHex(32);
  const message = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), body, Buffer.from('\n')]);
  const headers = {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': signer.serial,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  };
  return { message, headers };
}

/**
 * Who signs an answer: a request that names the public key gets it; others get the certificate,
 * unless the merchant has no certificate.
 */
export function answerSigner(world: World, askedSerial: string | null): PlatformSigner {
  const { verification } = settingsOf(world);
  if (verification === 'public-key') return publicKeySigner(world);
  if (verification === 'both' && askedSerial === world.keys.publicKeyId) return publicKeySigner(world);
  return certificateSigner(world);
}

/** Who signs a notification: during the switch from certificate to public key it may be either. */
export function notificationSigner(world: World): PlatformSigner {
  const settings = settingsOf(world);
  if (settings.verification === 'public-key') return publicKeySigner(world);
  if (settings.verification === 'certificate') return certificateSigner(world);
  const percent = publicKeyPercentNow(settings, world.clock.now());
  return Math.random() * 100 < percent ? publicKeySigner(world) : certificateSigner(world);
}

export function publicKeySigner({ keys }: World): PlatformSigner {
  return { serial: keys.publicKeyId, privateKey: keys.publicKey.privateKey };
}

/** The newest certificate that is not merely announced signs, also in the very answer that delivers it for the first time. */
export function certificateSigner({ keys }: World): PlatformSigner {
  const announced: readonly string[] = keys.announcedSerials ?? [];
  const newest: CertifiedKey | undefined = keys.platform.findLast(
    ({ serial }) => !announced.includes(serial),
  );
  if (!newest) throw new Error('no platform certificate');
  return newest;
}

/** The moment that signatures name: the sandbox's own, unless it is to be wrong. */
export function signingTimeMs(world: World): number {
  return world.clock.signingNow() + settingsOf(world).signatureOffsetMs;
}
