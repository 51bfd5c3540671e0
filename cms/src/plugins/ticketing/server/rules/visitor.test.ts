import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../../kernel/errors';
import { checkVisitor, type VisitorForm, type VisitorInput } from './visitor';

const ID_CARD = '11010519491231002X';
const contact = { name: '林小满', phone: '13800138000' };
const realName = { ...contact, documentType: 'id-card', documentNumber: ID_CARD };

function refusalOf(form: VisitorForm, given: VisitorInput | undefined): { code: string; fields: unknown } {
  try {
    checkVisitor(form, given);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, fields: error.facts.fields };
    throw error;
  }
  throw new Error('was not refused');
}
const nameIsTaken = (name: string) => checkVisitor('contact', { ...contact, name })?.name === name;
const phoneOf = (phone: string) => checkVisitor('contact', { ...contact, phone })?.phone;
const documentOf = (documentType: string, documentNumber: string) =>
  checkVisitor('real-name', { ...contact, documentType, documentNumber })?.document;

describe('checkVisitor: what a form asks for', () => {
  it('asks nothing and keeps nothing when the product needs no visitor', () => {
    expect(checkVisitor('none', realName)).toBeNull();
    expect(checkVisitor('none', undefined)).toBeNull();
  });

  it('keeps no document that was sent along without being asked for', () => {
    expect(checkVisitor('contact', realName)).toEqual({ ...contact, document: null });
  });

  it('keeps name, phone and document of a real-name ticket', () => {
    expect(checkVisitor('real-name', realName)).toEqual({
      ...contact,
      document: { type: 'id-card', number: ID_CARD },
    });
  });

  it('names every field that is missing or blank', () => {
    expect(refusalOf('contact', undefined)).toEqual({ code: 'VISITOR_REQUIRED', fields: ['name', 'phone'] });
    expect(refusalOf('contact', { name: ' \u3000', phone: '13800138000' })).toEqual({
      code: 'VISITOR_REQUIRED',
      fields: ['name'],
    });
    expect(refusalOf('real-name', contact)).toEqual({
      code: 'VISITOR_REQUIRED',
      fields: ['documentType', 'documentNumber'],
    });
  });

  it('names every field that is wrong at once', () => {
    const wrong = { name: '123', phone: '110', documentType: 'library-card', documentNumber: '1' };
    expect(refusalOf('real-name', wrong)).toEqual({
      code: 'VISITOR_INVALID',
      fields: ['name', 'phone', 'documentType', 'documentNumber'],
    });
    expect(refusalOf('contact', wrong)).toEqual({ code: 'VISITOR_INVALID', fields: ['name', 'phone'] });
  });

  it('never repeats in a refusal what the visitor typed', () => {
    const typed = fc.stringMatching(/^[0-9#]{9,20}$/);
    fc.assert(
      fc.property(typed, typed, typed, typed, (name, phone, documentType, documentNumber) => {
        try {
          checkVisitor('real-name', { name, phone, documentType, documentNumber });
          expect.unreachable('a name of digits was taken');
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          const said = JSON.stringify([error.message, error.facts]);
          for (const value of [name, phone, documentType, documentNumber]) expect(said).not.toContain(value);
        }
      }),
    );
  });
});

describe('checkVisitor: names', () => {
  it.each([
    '张三',
    '欧阳娜娜',
    '𠮷田',
    '阿卜杜拉·买买提',
    '古丽娜尔·阿不都热合曼·艾合买提',
    'Ana',
    'Anne-Marie O’Brien',
    "Conor O'Neill",
    'José Núñez',
    'J. R. R. Tolkien',
    'Nguyễn Thị Ánh',
    'Jose\u0301',
  ])('takes %s', (name) => {
    expect(nameIsTaken(name)).toBe(true);
  });

  it('cuts blanks around a name', () => {
    expect(checkVisitor('contact', { ...contact, name: '  张三\u3000' })?.name).toBe('张三');
  });

  it.each(['张三1', '13800138000', '·买买提', '<b>张</b>', '张\n三', '😀', '张三;', '张'.repeat(41)])(
    'refuses %j',
    (name) => {
      expect(refusalOf('contact', { ...contact, name })).toEqual({
        code: 'VISITOR_INVALID',
        fields: ['name'],
      });
    },
  );
});

describe('checkVisitor: phones', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '+8613800138000',
    '+86 138 0013 8000',
    '86-13800138000',
    ' 8613800138000 ',
  ])('stores %j as the eleven digits of a Chinese mobile phone', (phone) => {
    expect(phoneOf(phone)).toBe('13800138000');
  });

  it('keeps a foreign number with its country', () => {
    expect(phoneOf('+852 6123 4567')).toBe('+85261234567');
    expect(phoneOf('+49 30 1234-567')).toBe('+49301234567');
  });

  it.each([
    '12800138000',
    '1380013800',
    '138001380001',
    '+8612800138000',
    '02187654321',
    'call me',
    '+12345',
    '+1234567890123456',
    '１３８００１３８０００',
  ])('refuses %j', (phone) => {
    expect(refusalOf('contact', { ...contact, phone })).toEqual({
      code: 'VISITOR_INVALID',
      fields: ['phone'],
    });
  });
});

describe('checkVisitor: documents', () => {
  it('takes a number in small letters and with blanks around it', () => {
    expect(documentOf('id-card', ' 11010519491231002x ')).toEqual({ type: 'id-card', number: ID_CARD });
    expect(documentOf('passport', 'e12345678')).toEqual({ type: 'passport', number: 'E12345678' });
    expect(documentOf('travel-permit', 'h1234567890')).toEqual({
      type: 'travel-permit',
      number: 'H1234567890',
    });
  });

  it.each([
    ['id-card', '110105194912310021'],
    ['id-card', 'E12345678'],
    ['passport', 'E123'],
    ['passport', 'E1234-5678'],
    ['travel-permit', '1234567'],
    ['travel-permit', 'HH12345678'],
  ])('refuses as %s the number %s', (documentType, documentNumber) => {
    const { code, fields } = refusalOf('real-name', { ...contact, documentType, documentNumber });
    expect([code, fields]).toEqual(['VISITOR_INVALID', ['documentNumber']]);
  });

  it('takes no type from what every object has', () => {
    for (const documentType of ['constructor', 'toString', '__proto__']) {
      const { fields } = refusalOf('real-name', { ...contact, documentType, documentNumber: ID_CARD });
      expect(fields).toEqual(['documentType', 'documentNumber']);
    }
  });
});
