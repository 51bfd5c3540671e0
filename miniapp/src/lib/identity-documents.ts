/** Which documents a visitor can enter with, and how their numbers look. The server checks the same. */
export type DocumentType = 'id-card' | 'passport' | 'travel-permit';

export const DOCUMENT_TYPES: readonly DocumentType[] = ['id-card', 'passport', 'travel-permit'];

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

function isBirthDate(digits: string): boolean {
  const born = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const at = new Date(`${born}T00:00:00Z`);
  // A day that does not exist is either refused or moved into the next month, depending on the engine.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(born) && born >= '1900-01-01';
}

/** Resident identity numbers hold a date of birth and a check digit (GB 11643-1999). */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text) || !isBirthDate(text.slice(6, 14))) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return ID_CHECKS[sum % 11] === text[17];
}

const CHECKS: Record<DocumentType, (number: string) => boolean> = {
  'id-card': isIdentityNumber,
  passport: (number) => /^[A-Z0-9]{5,17}$/.test(number),
  // Hong Kong and Macao: a letter and 8 digits, older ones 10; Taiwan: 8 digits.
  'travel-permit': (number) => /^[A-Z]?\d{8,10}$/.test(number),
};

/** `number` without spaces and in capitals. */
export function isDocumentNumber(type: DocumentType, number: string): boolean {
  return CHECKS[type](number);
}
