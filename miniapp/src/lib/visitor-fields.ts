/** What the sheet asks of each visitor, and how it checks before the server does. */
import { type DocumentType, isDocumentNumber } from './identity-documents';

export type VisitorForm = 'none' | 'contact' | 'real-name';
export type VisitorField = 'name' | 'phone' | 'documentNumber';
export type VisitorDraft = Record<VisitorField, string> & { documentType: DocumentType };
/**
 * `repeated`: the same document as an earlier visitor of this purchase, where each may come once; `taken`: the
 * server knows a ticket of this document for that day.
 */
export type FieldProblem = 'missing' | 'malformed' | 'repeated' | 'taken';

export const EMPTY_VISITOR: VisitorDraft = {
  name: '',
  phone: '',
  documentType: 'id-card',
  documentNumber: '',
};

const FIELDS: Record<VisitorForm, VisitorField[]> = {
  none: [],
  contact: ['name', 'phone'],
  'real-name': ['name', 'phone', 'documentNumber'],
};

export function fieldsOf(form: VisitorForm): VisitorField[] {
  return FIELDS[form];
}

function isWellFormed(field: VisitorField, value: string, documentType: DocumentType): boolean {
  if (field === 'documentNumber') return isDocumentNumber(documentType, value);
  // Visitors from abroad give their number with its country code.
  if (field === 'phone') return /^(1[3-9]\d{9}|\+\d{6,15})$/.test(value);
  return value.length >= 2 && value.length <= 40 && !/[\d<>@#$%^&*_=+|\\/{}[\]]/.test(value);
}

/** Removes what people paste along: spaces, dashes, a country code, a small x. */
export function tidy(field: VisitorField, value: string): string {
  if (field === 'name') return value.trim().replace(/\s+/g, ' ');
  const compact = value.replace(/[\s-]/g, '').toUpperCase();
  return field === 'phone' ? compact.replace(/^(\+?86)(?=1\d{10}$)/, '') : compact;
}

export function fieldProblem(field: VisitorField, draft: VisitorDraft): FieldProblem | null {
  const tidied = tidy(field, draft[field]);
  if (tidied === '') return 'missing';
  return isWellFormed(field, tidied, draft.documentType) ? null : 'malformed';
}

/** The document as the server compares it. */
export function documentKey(draft: VisitorDraft): string {
  return `${draft.documentType} ${tidy('documentNumber', draft.documentNumber)}`;
}
