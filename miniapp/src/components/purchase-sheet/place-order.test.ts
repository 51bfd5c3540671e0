import { describe, expect, it } from 'vitest';
import type { Product } from '@/api/types';
import { linesOf } from './place-order';

const product = { slug: 'rare-view', dated: true } as Product;
const visitor = {
  name: ' 李云山 ',
  phone: '+86 138-0013-8000',
  documentType: 'id-card',
  documentNumber: '',
} as const;

describe('the lines of an order', () => {
  it('has one line a visitor, tidied, with nothing the ticket does not need', () => {
    expect(linesOf(product, '2026-12-06', 'S1', [visitor], ['name', 'phone'])).toEqual([
      {
        product: 'rare-view',
        date: '2026-12-06',
        slot: 'S1',
        visitor: { name: '李云山', phone: '13800138000' },
      },
    ]);
    expect(linesOf({ ...product, dated: false }, '2026-12-06', null, [visitor, visitor], [])).toEqual([
      { product: 'rare-view' },
      { product: 'rare-view' },
    ]);
  });

  it('names the kind of document only where one is asked for', () => {
    const passport = { ...visitor, documentType: 'passport', documentNumber: 'e1234 5678' } as const;
    const fields = ['name', 'phone', 'documentNumber'] as const;
    expect(linesOf(product, '2026-12-06', null, [passport], [...fields])[0]?.visitor).toEqual({
      name: '李云山',
      phone: '13800138000',
      documentType: 'passport',
      documentNumber: 'E12345678',
    });
  });
});
