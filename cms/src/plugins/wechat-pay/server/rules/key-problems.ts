import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';

export interface MerchantKeys {
  privateKey: string;
  certificate: string;
  certificateSerial: string;
  publicKey: string | undefined;
}

/** WeChat Pay issues RSA keys of this length or longer. */
const SHORTEST_BITS = 2048;

type Say = (variable: string, problem: string) => void;

/**
 * What is wrong with the keys that were filled in, one sentence each, naming variables and never a value. Mixing up
 * two files of WeChat's download is the usual mistake, and would otherwise show as a refused payment.
 */
export function keyProblems(keys: MerchantKeys, at: Date): string[] {
  const problems: string[] = [];
  const say: Say = (variable, problem) => problems.push(`WECHAT_PAY_${variable} ${problem}`);
  const privateKey = attempt(() => createPrivateKey(keys.privateKey));
  if (!privateKey) say('PRIVATE_KEY', 'is no readable private key (apiclient_key.pem)');
  else if (!isLongRsa(privateKey)) say('PRIVATE_KEY', `must be an RSA key of ${SHORTEST_BITS} bits or more`);
  const certificate = attempt(() => new X509Certificate(keys.certificate));
  if (!certificate) say('CERTIFICATE', 'is no readable certificate (apiclient_cert.pem)');
  else checkCertificate(certificate, privateKey, keys.certificateSerial, at, say);
  if (keys.publicKey !== undefined) checkPublicKey(keys.publicKey, certificate, say);
  return problems;
}

function checkCertificate(
  certificate: X509Certificate,
  privateKey: KeyObject | undefined,
  serial: string,
  at: Date,
  say: Say,
): void {
  if (privateKey && !certificate.checkPrivateKey(privateKey))
    say('PRIVATE_KEY', 'does not belong to WECHAT_PAY_CERTIFICATE');
  if (serialOf(certificate) !== serial)
    say('CERTIFICATE_SERIAL', 'is not the serial number of WECHAT_PAY_CERTIFICATE');
  if (new Date(certificate.validTo) <= at) say('CERTIFICATE', 'has expired: apply for a new one');
}

function checkPublicKey(text: string, certificate: X509Certificate | undefined, say: Say): void {
  // Node makes a public key out of a private one or a certificate without a word; WeChat's is neither.
  const publicKey = text.includes('-----BEGIN PUBLIC KEY-----')
    ? attempt(() => createPublicKey(text))
    : undefined;
  if (!publicKey) say('PUBLIC_KEY', "is no readable public key (WeChat Pay's pub_key.pem, not your own)");
  else if (!isLongRsa(publicKey)) say('PUBLIC_KEY', `must be an RSA key of ${SHORTEST_BITS} bits or more`);
  else if (certificate?.publicKey.equals(publicKey))
    say('PUBLIC_KEY', "is the merchant's own key; WeChat Pay's is wanted (pub_key.pem)");
}

/** 40 upper-case digits, as WeChat Pay writes serials; Node leaves leading zeros out. */
export const serialOf = (certificate: X509Certificate): string =>
  certificate.serialNumber.toUpperCase().padStart(40, '0');

const isLongRsa = (key: KeyObject): boolean =>
  key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= SHORTEST_BITS;

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // The reason would quote the text; that it cannot be read says enough.
    return undefined;
  }
}
