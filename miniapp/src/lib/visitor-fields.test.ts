import { describe, expect, it } from 'vitest';
import { fieldProblem, fieldsOf, isIdentityNumber, tidy } from './visitor-fields';

describe('what a visitor fills in', () => {
  it('never asks what the ticket does not need', () => {
    expect(fieldsOf('none')).toEqual([]);
    expect(fieldsOf('contact')).toEqual(['name', 'phone']);
  });

  it('tells an empty field from a wrong one', () => {
    expect(fieldProblem('phone', '  ')).toBe('missing');
    expect(fieldProblem('phone', '1380013800')).toBe('malformed');
    expect(fieldProblem('phone', '13800138000')).toBeNull();
  });

  it('accepts a phone number as people paste it', () => {
    expect(tidy('phone', '+86 138-0013-8000')).toBe('13800138000');
    expect(fieldProblem('phone', '+86 138-0013-8000')).toBeNull();
    expect(fieldProblem('phone', '+44 7700 900123')).toBeNull();
    expect(fieldProblem('phone', '7700 900123')).toBe('malformed');
  });

  it('accepts Chinese and foreign names, but no figures', () => {
    expect(fieldProblem('name', '欧阳 明')).toBeNull();
    expect(fieldProblem('name', 'Ada Lovelace')).toBeNull();
    expect(fieldProblem('name', '138')).toBe('malformed');
    expect(fieldProblem('name', '李')).toBe('malformed');
  });

  it('checks the last digit of an identity number', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('110105194912310021')).toBe(false);
    expect(fieldProblem('documentNumber', '11010519491231002x')).toBeNull();
  });
});
