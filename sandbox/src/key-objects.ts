import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

const privateKeys = new Map<string, KeyObject>();
const publicKeys = new Map<string, KeyObject>();

/** A private key out of its PEM, read once: reading takes as long as signing. There are only a handful. */
export function privateKeyOf(pem: string): KeyObject {
  return keptOf(privateKeys, pem, createPrivateKey);
}

/** A public key out of a certificate's or its own PEM, read once. */
export function publicKeyOf(pem: string): KeyObject {
  return keptOf(publicKeys, pem, createPublicKey);
}

function keptOf(kept: Map<string, KeyObject>, pem: string, read: (pem: string) => KeyObject): KeyObject {
  const key = kept.get(pem) ?? read(pem);
  kept.set(pem, key);
  return key;
}
