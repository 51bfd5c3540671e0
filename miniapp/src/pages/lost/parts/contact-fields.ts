import { useState } from 'react';
import { useSession } from '@/api/session';
import { savedVisitors } from '@/lib/saved-visitors';

/** As the server takes it: figures, and what people put between them. */
const PHONE = /^[0-9+()\- ]{5,32}$/;

export interface Contact {
  name: string;
  phone: string;
  text: string;
}

export type ContactProblem = 'name' | 'phone' | null;

export const contactProblem = ({ name, phone }: Contact): ContactProblem => {
  if (name.trim() === '') return 'name';
  return PHONE.test(phone.trim()) ? null : 'phone';
};

/** Name, phone and words; the first saved visitor is filled in already. */
export function useContact() {
  const [known] = savedVisitors(useSession()?.member.documentId);
  const [contact, setContact] = useState<Contact>({
    name: known?.name ?? '',
    phone: known?.phone ?? '',
    text: '',
  });
  const edit = (part: keyof Contact) => (value: string) =>
    setContact((before) => ({ ...before, [part]: value }));
  const trimmed = { name: contact.name.trim(), phone: contact.phone.trim(), text: contact.text.trim() };
  return { contact, trimmed, edit };
}
