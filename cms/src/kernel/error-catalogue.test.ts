import { describe, expect, it } from 'vitest';
import { type ErrorCode, errorCatalogue } from './error-catalogue';
import { DomainError, sentenceFor } from './errors';

const codes = Object.keys(errorCatalogue) as ErrorCode[];

describe('errorCatalogue', () => {
  it.each(codes)('%s has a stable name, a refusing status and a sentence in both languages', (code) => {
    const { status, zh, en } = errorCatalogue[code];
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(Number.isInteger(status) && status >= 400 && status <= 599).toBe(true);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z][\x20-\x7e]+$/);
  });
});

describe('DomainError', () => {
  it('carries its code as name, the status of the catalogue and its facts', () => {
    const error = new DomainError('SLOT_SOLD_OUT', { left: 0 });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'SLOT_SOLD_OUT',
      code: 'SLOT_SOLD_OUT',
      status: 409,
      facts: { left: 0 },
    });
    expect(new DomainError('NOT_FOUND').facts).toEqual({});
  });
});

describe('sentenceFor', () => {
  it('answers in the language that was asked for', () => {
    for (const code of codes) {
      expect(sentenceFor(code, 'zh')).toBe(errorCatalogue[code].zh);
      expect(sentenceFor(code, 'en')).toBe(errorCatalogue[code].en);
    }
  });
});
