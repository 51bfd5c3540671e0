import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetText, yuanCell } from './sheet';

describe('sheetText', () => {
  it('begins with the mark that makes spreadsheets read Chinese', () => {
    expect(sheetText([['差异', 1]])).toBe('\uFEFF差异,1\r\n');
  });

  it('quotes what would break a line or a column', () => {
    expect(sheetText([['a,b', 'say "no"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""no""","two\nlines"\r\n');
  });

  it('leaves no text that a spreadsheet would calculate', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (head, rest) => {
        const [cell = ''] = [sheetText([[head + rest]]).slice(1)];
        expect(cell.startsWith("'") || cell.startsWith('"\'')).toBe(true);
      }),
    );
  });

  it('writes amounts as numbers, negative ones too, and nothing for nothing', () => {
    expect(sheetText([[yuanCell(1250), yuanCell(-30), yuanCell(null)]])).toBe('\uFEFF12.5,-0.3,\r\n');
  });
});
