import { describe, expect, it } from 'vitest';
import { en } from './en';
import { fill } from './translate';
import { zh } from './zh';

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('messages', () => {
  it('fills names, and leaves an unknown one visible', () => {
    expect(fill('余 {left}', { left: 5 })).toBe('余 5');
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });

  it('chooses singular and plural by count', () => {
    expect(fill('{count} ticket | {count} tickets', { count: 1 })).toBe('1 ticket');
    expect(fill('{count} ticket | {count} tickets', { count: 3 })).toBe('3 tickets');
  });

  it('needs the same values in both languages', () => {
    for (const [key, text] of Object.entries(zh)) {
      expect(placeholders(en[key as keyof typeof zh]), key).toEqual(placeholders(text));
    }
  });

  it('has no Chinese left in the English catalogue', () => {
    const native = Object.entries(en).filter(
      ([key, text]) => /[\u4e00-\u9fff]/.test(text) && key !== 'language.zh',
    );
    expect(native).toEqual([]);
  });
});
