/** Without it a spreadsheet takes Chinese for something else. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would calculate. Numbers and codes from outside must stay text. */
const FORMULA = /^[=+\-@\t\r]/;

export type Cell = string | number | null;

/**
 * Rows as CSV that a spreadsheet opens with a double click. Text that would be a formula is made text by an
 * apostrophe; amounts are written as they are, negative ones too.
 */
export const sheetText = (rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** 1250 → 12.5, a number that a spreadsheet adds up. */
export const yuanCell = (fen: number | null): number | null => (fen === null ? null : fen / 100);
