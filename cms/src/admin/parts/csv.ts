/** Excel takes a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A spreadsheet would calculate a cell that begins so; whoever names a product could make it run something. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** Our own dash for "nothing" is no formula. */
const NOTHING = '–';

const cellOf = (text: string): string => {
  const safe = FORMULA.test(text.trimStart()) && text !== NOTHING ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** Rows of text as a CSV file that Excel opens with its Chinese intact, and in which nothing is a formula. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => row.map(cellOf).join(',')).join('\r\n');
