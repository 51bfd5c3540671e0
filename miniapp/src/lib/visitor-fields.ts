/** What the sheet asks of each visitor, and how it checks before the server does. */
export type VisitorForm = 'none' | 'contact' | 'real-name';
export type VisitorField = 'name' | 'phone' | 'documentNumber';
export type VisitorDraft = Record<VisitorField, string>;
export type FieldProblem = 'missing' | 'malformed';

export const EMPTY_VISITOR: VisitorDraft = { name: '', phone: '', documentNumber: '' };

const FIELDS: Record<VisitorForm, VisitorField[]> = {
  none: [],
  contact: ['name', 'phone'],
  'real-name': ['name', 'phone', 'documentNumber'],
};

export function fieldsOf(form: VisitorForm): VisitorField[] {
  return FIELDS[form];
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** Resident identity numbers carry a check digit (GB 11643-1999). */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return ID_CHECKS[sum % 11] === text[17];
}

const CHECKS: Record<VisitorField, (value: string) => boolean> = {
  name: (value) => value.length >= 2 && value.length <= 40 && !/[\d<>@#$%^&*_=+|\\/{}[\]]/.test(value),
  // Visitors from abroad give their number with its country code.
  phone: (value) => /^(1[3-9]\d{9}|\+\d{6,15})$/.test(value),
  documentNumber: isIdentityNumber,
};

/** Removes what people paste along: spaces, dashes, a country code, a small x. */
export function tidy(field: VisitorField, value: string): string {
  if (field === 'name') return value.trim().replace(/\s+/g, ' ');
  const compact = value.replace(/[\s-]/g, '').toUpperCase();
  return field === 'phone' ? compact.replace(/^(\+?86)(?=1\d{10}$)/, '') : compact;
}

export function fieldProblem(field: VisitorField, value: string): FieldProblem | null {
  const tidied = tidy(field, value);
  if (tidied === '') return 'missing';
  return CHECKS[field](tidied) ? null : 'malformed';
}
