import type { Settings } from '../state/settings.js';

/**
 * One bill as text: a header, the rows, the summary's header and its one row. Every value but not the headers begins
 * with a backtick, so that a spreadsheet does not take numbers of 28 digits for numbers.
 */
export interface BillTable {
  header: readonly string[];
  rows: string[][];
  summaryHeader: readonly string[];
  summary: string[];
}

export type BillStyle = Pick<Settings, 'billByteOrderMark' | 'billLineEnd'>;

const LINE_ENDS = { CRLF: '\r\n', LF: '\n' } as const;

export function billText(table: BillTable, { billByteOrderMark, billLineEnd }: BillStyle): string {
  const lines = [
    table.header.join(','),
    ...table.rows.map(valueLine),
    table.summaryHeader.join(','),
    valueLine(table.summary),
  ];
  const end = LINE_ENDS[billLineEnd];
  return `${billByteOrderMark ? '\uFEFF' : ''}${lines.join(end)}${end}`;
}

function valueLine(values: string[]): string {
  return values.map((value) => `\`${escaped(value)}`).join(',');
}

/** Text of the merchant's may hold what separates columns and lines. */
function escaped(value: string): string {
  return value.replace(/[\r\n]+/g, ' ').replaceAll(',', '\\,');
}
