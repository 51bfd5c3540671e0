import { generateKeyPairSync } from 'node:crypto';

let strangers: string | undefined;

/** A private key that WeChat Pay does not own, made at its first use. PEM. */
export function strangersKey(): string {
  strangers ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  }) as string;
  return strangers;
}
