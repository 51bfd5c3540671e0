import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gramsOf, queryOf, snippetOf } from './grams';

describe('what a text is found by', () => {
  test('Chinese by its characters and their pairs, English by its words', () => {
    expect(gramsOf('云海，Sea of clouds')).toEqual(['云', '云海', '海', 'sea', 'of', 'clouds']);
  });

  test('full-width letters and figures are the same as half-width ones', () => {
    expect(gramsOf('Ｎｏ１')).toEqual(gramsOf('no1'));
  });
});

describe('what is looked for', () => {
  test('pairs of what is typed, all of them', () => expect(queryOf('看云海')).toBe("'看云' & '云海'"));
  test('a single character', () => expect(queryOf('雪')).toBe("'雪'"));
  test('a last word that may be unfinished', () => expect(queryOf('mirror la')).toBe("'mirror' & 'la':*"));
  test.each(['', ' ', "'", '!!&|()', '——'])('nothing in %j', (typed) => expect(queryOf(typed)).toBeNull());

  test('never anything but quoted words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const query = queryOf(typed);
        if (query !== null) expect(query).toMatch(/^'[\p{L}\p{N}]+'(:\*)?( & '[\p{L}\p{N}]+'(:\*)?)*$/u);
      }),
    );
  });

  test('each part of a text finds it', () => {
    const han = fc.string({ unit: fc.constantFrom(...'云栖山镜湖观阁听松桥'), minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(han, fc.nat(), fc.integer({ min: 1, max: 6 }), (text, at, length) => {
        const part = text.slice(at % text.length, (at % text.length) + length);
        const grams = new Set(gramsOf(text));
        const wanted = (queryOf(part) ?? '').split(' & ').map((term) => term.slice(1, -1));
        expect(wanted.every((gram) => grams.has(gram))).toBe(true);
      }),
    );
  });
});

describe('the piece around a hit', () => {
  const text = `${'山'.repeat(100)}云海${'湖'.repeat(100)}`;
  test('begins shortly before it', () => expect(snippetOf(text, '云海')).toMatch(/^…山{12}云海湖+…$/));
  test('is the beginning when the hit is elsewhere', () => expect(snippetOf(text, '雪')).toMatch(/^山+…$/));
  test('is all of a short text', () => expect(snippetOf('云海', '云')).toBe('云海'));
});
