import { useState } from 'react';
import { currentSession } from '@/api/session';
import type { PostAddress } from '@/api/types';
import { saveAddress, savedAddress } from '@/lib/saved-address';

const EMPTY: PostAddress = { name: '', phone: '', region: '', detail: '' };
export const ADDRESS_FIELDS = ['name', 'phone', 'region', 'detail'] as const;
export type AddressField = (typeof ADDRESS_FIELDS)[number];

/** As the server checks it: rules/address.ts of gifts. */
const PHONE = /^(1[3-9]\d{9}|\+?\d[\d -]{5,18}\d)$/;

const isMissing = (field: AddressField, value: string): boolean =>
  field === 'phone' ? !PHONE.test(value) : value === '';

/** What is typed or chosen; the last address of this member on this phone to begin with. */
export function useAddress() {
  const member = currentSession()?.member.documentId;
  const [draft, setDraft] = useState<PostAddress>(() => savedAddress(member) ?? EMPTY);
  const [wrong, setWrong] = useState<readonly AddressField[]>([]);

  const edit = (field: AddressField, value: string) => {
    setDraft((before) => ({ ...before, [field]: value }));
    setWrong((before) => before.filter((one) => one !== field));
  };
  const take = (address: PostAddress) => {
    setDraft(address);
    setWrong([]);
  };
  /** The address, kept for the next time; null while something is missing, which then shows. */
  const check = (): PostAddress | null => {
    const tidy = Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, draft[field].trim()]));
    const address = { ...EMPTY, ...tidy };
    const missing = ADDRESS_FIELDS.filter((field) => isMissing(field, address[field]));
    setWrong(missing);
    if (missing.length > 0) return null;
    if (member) saveAddress(member, address);
    return address;
  };
  return { draft, wrong, edit, take, check };
}

export type AddressDraft = ReturnType<typeof useAddress>;
