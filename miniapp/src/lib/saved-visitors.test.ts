import { describe, expect, it } from 'vitest';
import { maskDocument, maskName, maskPhone } from './masks';
import { removeSavedVisitor, savedVisitors, saveVisitors } from './saved-visitors';
import { EMPTY_VISITOR } from './visitor-fields';

const li = { ...EMPTY_VISITOR, name: ' 李云山 ', phone: '+86 138-0013-8000' };
const withCard = { ...li, documentNumber: '11010519491231002x' };
const ada = { ...EMPTY_VISITOR, name: 'Ada Lovelace', phone: '+447700900123' };

describe('visitors kept on the phone', () => {
  it('are tidied, each once, the latest first, and only their own member sees them', () => {
    saveVisitors('m1', [li, ada]);
    saveVisitors('m1', [ada]);
    expect(savedVisitors('m1').map(({ name, phone }) => `${name} ${phone}`)).toEqual([
      'Ada Lovelace +447700900123',
      '李云山 13800138000',
    ]);
    expect(savedVisitors('m2')).toEqual([]);
    expect(savedVisitors(undefined)).toEqual([]);
  });

  it('keep a document that a later form does not ask for', () => {
    saveVisitors('m3', [withCard]);
    saveVisitors('m3', [li]);
    expect(savedVisitors('m3')).toEqual([
      expect.objectContaining({ name: '李云山', documentNumber: '11010519491231002X' }),
    ]);
  });

  it('are two people with two documents, also under one name', () => {
    saveVisitors('m4', [withCard, { ...withCard, documentNumber: '33010619850615002X' }]);
    expect(savedVisitors('m4')).toHaveLength(2);
  });

  it('can be removed one by one', () => {
    saveVisitors('m5', [li, ada]);
    const [first] = savedVisitors('m5');
    removeSavedVisitor('m5', first?.id ?? '');
    expect(savedVisitors('m5').map(({ name }) => name)).toEqual(['Ada Lovelace']);
  });
});

it('shows no more of a person than the server does', () => {
  expect(maskName('李云山')).toBe('李**');
  expect(maskName('Ada Lovelace')).toBe('A***');
  expect(maskPhone('13800138000')).toBe('138****8000');
  expect(maskDocument('11010519491231002X')).toBe('110***********002X');
  expect(maskDocument('E12345678')).toBe('****678');
});
