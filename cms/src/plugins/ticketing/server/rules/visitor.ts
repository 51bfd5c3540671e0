import { DomainError } from '../../../../kernel/errors';

export type VisitorForm = 'none' | 'contact' | 'real-name';
export type DocumentType = 'id-card' | 'passport' | 'travel-permit';

export interface VisitorInput {
  name?: string | undefined;
  phone?: string | undefined;
  documentType?: string | undefined;
  documentNumber?: string | undefined;
}

/** A visitor as checked: exactly what the product's form asks for, nothing that was sent besides. */
export interface Visitor {
  name: string;
  phone: string;
  document: { type: DocumentType; number: string } | null;
}

const NAME = /^[\p{Script=Han}\p{L}][\p{Script=Han}\p{L}\p{M}·.'’ -]{0,39}$/u;
const PHONE = /^(1[3-9]\d{9}|\+\d{6,15})$/;
const DOCUMENTS: Record<DocumentType, (number: string) => boolean> = {
  'id-card': isIdCardNumber,
  passport: (number) => /^[A-Z0-9]{5,17}$/.test(number),
  'travel-permit': (number) => /^[A-Z]?\d{8,10}$/.test(number),
};

/**
 * Checks what a visitor filled in against the product's form; null when the form asks for nothing.
 * Throws VISITOR_REQUIRED or VISITOR_INVALID with the names of the fields, never with what was in them.
 */
export function checkVisitor(form: VisitorForm, given: VisitorInput | undefined): Visitor | null {
  if (form === 'none') return null;
  const required = form === 'contact' ? (['name', 'phone'] as const) : REAL_NAME;
  const missing = required.filter((field) => !given?.[field]?.trim());
  if (missing.length > 0) throw new DomainError('VISITOR_REQUIRED', { fields: missing });

  const name = given?.name?.trim() ?? '';
  const phone = (given?.phone ?? '').replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
  const type = given?.documentType ?? '';
  const number = (given?.documentNumber ?? '').trim().toUpperCase();
  const wrong = [
    ...(NAME.test(name) ? [] : ['name']),
    ...(PHONE.test(phone) ? [] : ['phone']),
    ...(form === 'contact' || isDocumentType(type) ? [] : ['documentType']),
    ...(form === 'contact' || (isDocumentType(type) && DOCUMENTS[type](number)) ? [] : ['documentNumber']),
  ];
  if (wrong.length > 0) throw new DomainError('VISITOR_INVALID', { fields: wrong });
  return { name, phone, document: isDocumentType(type) && form === 'real-name' ? { type, number } : null };
}

const REAL_NAME = ['name', 'phone', 'documentType', 'documentNumber'] as const;

const isDocumentType = (text: string): text is DocumentType => Object.hasOwn(DOCUMENTS, text);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Resident identity card number: 17 digits with a real birth date and a check digit (GB 11643-1999). */
export function isIdCardNumber(number: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const date = new Date(`${born}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== born || born < '1900-01-01')
    return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_DIGITS[sum % 11] === number[17];
}
