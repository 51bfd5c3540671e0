import type { KeyObject } from 'node:crypto';
import { settings } from '../../../../../config/settings';
import type { Verify } from '../rules/read-code';
import { keyIdOf, rawPublicKey, signingKeyFrom, verifierOf, verifyingKeyOf } from '../rules/ticket-code';

export interface PublicKey {
  id: string;
  /** 32 raw bytes, base64url. */
  publicKey: string;
}

interface TicketKeys {
  signing: KeyObject;
  verify: Verify;
  public: PublicKey[];
}

let known: { from: Buffer[]; keys: TicketKeys } | undefined;

/**
 * The keys of ticket codes: the first of the settings signs, all of them verify. Made once, because reading a key takes
 * as long as signing with it.
 */
export function ticketKeys(): TicketKeys {
  const { ticketSigningKeys: from } = settings();
  if (known?.from !== from) known = { from, keys: read(from) };
  return known.keys;
}

function read(seeds: readonly Buffer[]): TicketKeys {
  const signing = seeds.map(signingKeyFrom);
  const [first] = signing;
  if (!first) throw new Error('there is no key to sign codes with');
  const verifying = signing.map(verifyingKeyOf);
  return {
    signing: first,
    verify: verifierOf(verifying),
    public: verifying.map((key) => ({ id: keyIdOf(key), publicKey: rawPublicKey(key) })),
  };
}
