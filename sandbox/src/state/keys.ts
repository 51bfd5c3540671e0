import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beijingDigits } from '../clock.js';
import { randomDigits, randomHex, randomText } from '../random.js';
import { type CertifiedKey, type KeyPairPem, makeCertifiedKey, makeKeyPair } from './certificate.js';
import { replaceFile } from './journal.js';

/** Everything secret or identifying, made once and kept with the state. */
export interface Keys {
  appId: string;
  appSecret: string;
  mchId: string;
  /** 32 characters of ASCII; their bytes are the AES-256 key. */
  apiV3Key: string;
  merchant: CertifiedKey;
  /** WeChat Pay's own certificates; the last one signs. */
  platform: CertifiedKey[];
  /** Serials of certificates that are delivered already but do not sign yet. */
  announcedSerials?: string[];
  publicKeyId: string;
  publicKey: KeyPairPem;
}

/** What a merchant would copy out of WeChat's consoles. */
export interface Credentials {
  appId: string;
  appSecret: string;
  mchId: string;
  apiV3Key: string;
  merchantPrivateKey: string;
  merchantCertificate: string;
  merchantSerial: string;
  publicKeyId: string;
  publicKey: string;
}

export async function makeKeys(nowMs: number): Promise<Keys> {
  const mchId = `16${randomDigits(8)}`;
  const [merchant, platform, publicKey] = await Promise.all([
    makeCertifiedKey(`C=CN, O=Sandbox merchant, CN=${mchId}`, nowMs),
    makePlatformKey(nowMs),
    makeKeyPair(),
  ]);
  return {
    appId: `wx${randomHex(16)}`,
    appSecret: randomHex(32),
    mchId,
    apiV3Key: randomText(32),
    merchant,
    platform: [platform],
    publicKeyId: `PUB_KEY_ID_01${mchId}${beijingDigits(nowMs).slice(0, 8)}00${randomDigits(14)}`,
    publicKey,
  };
}

export function makePlatformKey(nowMs: number): Promise<CertifiedKey> {
  return makeCertifiedKey('C=CN, O=Sandbox, CN=Tenpay.com sign', nowMs);
}

/** Loads the keys of a state folder, making them the first time. Without a folder they end with the process. */
export async function openKeys(dataDir: string | undefined, nowMs: number): Promise<Keys> {
  if (dataDir === undefined) return makeKeys(nowMs);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = keyFile(dataDir);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Keys;
  const keys = await makeKeys(nowMs);
  replaceFile(path, JSON.stringify(keys, null, 2));
  return keys;
}

export function saveKeys(dataDir: string | undefined, keys: Keys): void {
  if (dataDir !== undefined) replaceFile(keyFile(dataDir), JSON.stringify(keys, null, 2));
}

export function credentialsOf(keys: Keys): Credentials {
  return {
    appId: keys.appId,
    appSecret: keys.appSecret,
    mchId: keys.mchId,
    apiV3Key: keys.apiV3Key,
    merchantPrivateKey: keys.merchant.privateKey,
    merchantCertificate: keys.merchant.certificate,
    merchantSerial: keys.merchant.serial,
    publicKeyId: keys.publicKeyId,
    publicKey: keys.publicKey.publicKey,
  };
}

function keyFile(dataDir: string): string {
  return join(dataDir, 'keys.json');
}
