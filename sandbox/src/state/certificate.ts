// @peculiar/x509 needs decorator metadata before it is loaded.
import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { X509CertificateGenerator } from '@peculiar/x509';

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const FIVE_YEARS_MS = 5 * 365 * 86_400_000;

export interface KeyPairPem {
  privateKey: string;
  publicKey: string;
}

export interface CertifiedKey {
  /** Serial number of the certificate, 40 upper-case hexadecimal digits. */
  serial: string;
  privateKey: string;
  certificate: string;
  effectiveAtMs: number;
  expiresAtMs: number;
}

export async function makeKeyPair(): Promise<KeyPairPem> {
  return pemOf(await generate());
}

/** A fresh RSA-2048 key with an X.509 certificate as WeChat Pay's authority would issue it. */
export async function makeCertifiedKey(subject: string, nowMs: number): Promise<CertifiedKey> {
  const keys = await generate();
  const serial = makeSerial();
  const effectiveAtMs = Math.floor(nowMs / 1000) * 1000;
  const expiresAtMs = effectiveAtMs + FIVE_YEARS_MS;
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serial,
    subject,
    issuer: 'C=CN, O=Sandbox, CN=WeChat Pay sandbox CA',
    notBefore: new Date(effectiveAtMs),
    notAfter: new Date(expiresAtMs),
    signingAlgorithm: RSA,
    publicKey: keys.publicKey,
    signingKey: keys.privateKey,
  });
  const { privateKey } = await pemOf(keys);
  return { serial, privateKey, certificate: `${certificate.toString('pem')}\n`, effectiveAtMs, expiresAtMs };
}

/** 20 bytes whose first is 0x10–0x7f: always 40 digits, never padded or negative, as real serials are. */
function makeSerial(): string {
  const bytes = randomBytes(20);
  bytes[0] = 0x10 + ((bytes[0] ?? 0) % 0x70);
  return bytes.toString('hex').toUpperCase();
}

function generate(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
}

async function pemOf(keys: webcrypto.CryptoKeyPair): Promise<KeyPairPem> {
  const privateKey = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const publicKey = await webcrypto.subtle.exportKey('spki', keys.publicKey);
  return { privateKey: pem('PRIVATE KEY', privateKey), publicKey: pem('PUBLIC KEY', publicKey) };
}

function pem(label: string, der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
