import { describe, expect, it } from 'vitest';
import { isDocumentNumber, isIdentityNumber } from './identity-documents';
import {
  documentKey,
  EMPTY_VISITOR,
  fieldProblem,
  fieldsOf,
  tidy,
  type VisitorDraft,
} from './visitor-fields';

const draft = (more: Partial<VisitorDraft>): VisitorDraft => ({ ...EMPTY_VISITOR, ...more });

describe('what a visitor fills in', () => {
  it('never asks what the ticket does not need', () => {
    expect(fieldsOf('none')).toEqual([]);
    expect(fieldsOf('contact')).toEqual(['name', 'phone']);
  });

  it('tells an empty field from a wrong one', () => {
    expect(fieldProblem('phone', draft({ phone: '  ' }))).toBe('missing');
    expect(fieldProblem('phone', draft({ phone: '1380013800' }))).toBe('malformed');
    expect(fieldProblem('phone', draft({ phone: '13800138000' }))).toBeNull();
  });

  it('accepts a phone number as people paste it', () => {
    expect(tidy('phone', '+86 138-0013-8000')).toBe('13800138000');
    expect(fieldProblem('phone', draft({ phone: '+86 138-0013-8000' }))).toBeNull();
    expect(fieldProblem('phone', draft({ phone: '+44 7700 900123' }))).toBeNull();
    expect(fieldProblem('phone', draft({ phone: '7700 900123' }))).toBe('malformed');
  });

  it('accepts Chinese and foreign names, but no figures', () => {
    expect(fieldProblem('name', draft({ name: '欧阳 明' }))).toBeNull();
    expect(fieldProblem('name', draft({ name: 'Ada Lovelace' }))).toBeNull();
    expect(fieldProblem('name', draft({ name: '138' }))).toBe('malformed');
    expect(fieldProblem('name', draft({ name: '李' }))).toBe('malformed');
  });
});

describe('documents', () => {
  it('checks the last digit of an identity number, and that its day of birth exists', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('110105194912310021')).toBe(false);
    // The check digits are right; 30 February and the year 1849 are not.
    expect(isIdentityNumber('11010519900230001X')).toBe(false);
    expect(isIdentityNumber('110105184912310020')).toBe(false);
  });

  it('are judged by their own kind', () => {
    expect(isDocumentNumber('passport', 'E12345678')).toBe(true);
    expect(isDocumentNumber('passport', 'E123')).toBe(false);
    expect(isDocumentNumber('travel-permit', 'H12345678')).toBe(true);
    expect(isDocumentNumber('travel-permit', '12345678')).toBe(true);
    expect(isDocumentNumber('travel-permit', 'HK1234567')).toBe(false);
    const passport = draft({ documentType: 'passport', documentNumber: 'e1234 5678' });
    expect(fieldProblem('documentNumber', passport)).toBeNull();
    expect(fieldProblem('documentNumber', { ...passport, documentType: 'id-card' })).toBe('malformed');
  });

  it('are the same however they are written, and differ by kind', () => {
    const card = draft({ documentNumber: '11010519491231002x' });
    expect(documentKey(card)).toBe(documentKey({ ...card, documentNumber: '110105 19491231 002X' }));
    expect(documentKey(card)).not.toBe(documentKey({ ...card, documentType: 'passport' }));
  });
});
