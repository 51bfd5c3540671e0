import { maskDocument } from '../../../../kernel/mask';
import { seal, searchHash } from '../../../../kernel/vault';
import type { Visitor } from '../rules/visitor';

/** By what a document is found and recognised. */
export const documentHash = (type: string, number: string): Buffer => searchHash(`${type}:${number}`);

/** The columns of a visitor: name and phone as they are, a document only encrypted, searchable by HMAC, and masked. */
export function visitorColumns(visitor: Visitor | null) {
  const document = visitor?.document ?? null;
  return {
    visitorName: visitor?.name ?? null,
    visitorPhone: visitor?.phone ?? null,
    documentType: document?.type ?? null,
    documentCipher: document ? seal(document.number).toString('base64') : null,
    documentHash: document ? documentHash(document.type, document.number).toString('base64') : null,
    documentMasked: document ? maskDocument(document.number) : null,
  };
}
