import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CertifiedKey,
  type KeyPairPem,
  makeCertifiedKey,
  makeKeyPair,
} from '../../../../../../sandbox/src/state/certificate.js';
import { keyProblems, type MerchantKeys } from './key-problems';

const at = new Date('2026-05-01T02:00:00Z');
const spki = { type: 'spki', format: 'pem' } as const;
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;

let own: CertifiedKey;
let other: CertifiedKey;
let weChats: KeyPairPem;
beforeAll(async () => {
  own = await makeCertifiedKey('CN=1900000001', at.getTime());
  other = await makeCertifiedKey('CN=1900000002', at.getTime());
  weChats = await makeKeyPair();
});

const complete = (change: Partial<MerchantKeys> = {}): MerchantKeys => ({
  privateKey: own.privateKey,
  certificate: own.certificate,
  certificateSerial: own.serial,
  publicKey: weChats.publicKey,
  ...change,
});
const variablesOf = (change: Partial<MerchantKeys>, when = at) =>
  keyProblems(complete(change), when).map((problem) => problem.split(' ')[0]);

describe('keyProblems', () => {
  it('has nothing to say about keys that belong together, with and without the public key', () => {
    expect(keyProblems(complete(), at)).toEqual([]);
    expect(keyProblems(complete({ publicKey: undefined }), at)).toEqual([]);
  });

  it('finds a private key of another certificate', () => {
    expect(variablesOf({ privateKey: other.privateKey })).toEqual(['WECHAT_PAY_PRIVATE_KEY']);
  });

  it('finds a serial number of another certificate', () => {
    expect(variablesOf({ certificateSerial: other.serial })).toEqual(['WECHAT_PAY_CERTIFICATE_SERIAL']);
  });

  it('finds a certificate that has run out', () => {
    const late = new Date(own.expiresAtMs + 1000);
    expect(variablesOf({}, late)).toEqual(['WECHAT_PAY_CERTIFICATE']);
  });

  it('finds files that were mixed up', () => {
    expect(variablesOf({ privateKey: own.certificate })).toEqual(['WECHAT_PAY_PRIVATE_KEY']);
    expect(variablesOf({ certificate: own.privateKey })).toEqual(['WECHAT_PAY_CERTIFICATE']);
    expect(variablesOf({ publicKey: own.certificate })).toEqual(['WECHAT_PAY_PUBLIC_KEY']);
    expect(variablesOf({ publicKey: weChats.privateKey })).toEqual(['WECHAT_PAY_PUBLIC_KEY']);
  });

  it('finds text that is cut off', () => {
    const cut = (text: string) => text.slice(0, text.length / 2);
    expect(
      variablesOf({
        privateKey: cut(own.privateKey),
        certificate: cut(own.certificate),
        publicKey: cut(weChats.publicKey),
      }),
    ).toEqual(['WECHAT_PAY_PRIVATE_KEY', 'WECHAT_PAY_CERTIFICATE', 'WECHAT_PAY_PUBLIC_KEY']);
  });

  it('finds the merchant’s own public key where WeChat Pay’s belongs', () => {
    const publicKey = new X509Certificate(own.certificate).publicKey.export(spki) as string;
    expect(variablesOf({ publicKey })).toEqual(['WECHAT_PAY_PUBLIC_KEY']);
  });

  it('finds keys that are too short or of another kind', () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export(pkcs8) as string;
    const curve = generateKeyPairSync('ed25519').privateKey.export(pkcs8) as string;
    for (const privateKey of [short, curve])
      expect(variablesOf({ privateKey })).toContain('WECHAT_PAY_PRIVATE_KEY');
  });

  it('never repeats what it was given', () => {
    const secret = 'c2VjcmV0LXNlY3JldC1zZWNyZXQ';
    const broken = `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----`;
    const problems = keyProblems(
      { privateKey: broken, certificate: broken, certificateSerial: secret, publicKey: broken },
      at,
    );
    expect(problems.length).toBe(3);
    expect(problems.join()).not.toContain(secret);
  });
});
