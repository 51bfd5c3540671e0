import { readGiftCode } from '../../../server/rules/gift-code';

export interface ShippingRow {
  code: string;
  carrier: string;
  trackingNumber: string;
}

export interface ReadShippings {
  rows: ShippingRow[];
  /** Lines that look like a parcel and are none, counted from 1 as a spreadsheet does. */
  bad: number[];
}

const CARRIER = /^(快递公司|承运商|carrier)/i;
const NUMBER = /^(快递单号|运单号|tracking)/i;

/**
 * Reads what a courier's tool or a spreadsheet gives back: our posting list with two columns filled in. Columns go by
 * their headings, and without headings by their order: code, carrier, number. Lines without a number are still to be
 * posted and say nothing.
 */
export function readShippings(text: string): ReadShippings {
  const lines = cellsOf(text.replace(/^\uFEFF/, ''));
  const [head = []] = lines;
  const hasHead = head.some((cell) => CARRIER.test(cell) || NUMBER.test(cell));
  const at = (pattern: RegExp, otherwise: number) =>
    hasHead ? head.findIndex((cell) => pattern.test(cell)) : otherwise;
  const [carrierAt, numberAt] = [at(CARRIER, 1), at(NUMBER, 2)];
  const read: ReadShippings = { rows: [], bad: [] };
  for (const [index, cells] of lines.entries()) {
    if (hasHead && index === 0) continue;
    const trackingNumber = (cells[numberAt] ?? '').replace(/^'/, '').trim();
    if (trackingNumber === '') continue;
    const code = cells.map(readGiftCode).find((one) => one !== null);
    const carrier = (cells[carrierAt] ?? '').trim();
    const isWhole = code && carrier !== '' && /^[0-9A-Za-z-]{6,32}$/.test(trackingNumber);
    if (isWhole) read.rows.push({ code, carrier: carrier.slice(0, 20), trackingNumber });
    else read.bad.push(index + 1);
  }
  return read;
}

/** Cells of each line; quoted ones may hold commas, tabs, quotes and line ends. */
function cellsOf(text: string): string[][] {
  const lines: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^",\t\r\n]*)(,|\t|\r\n|\n|\r|$)/g;
  for (const [, cell = '', end] of text.matchAll(pattern)) {
    const plain = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell.trim();
    lines.at(-1)?.push(plain);
    if (end === '') break;
    if (end !== ',' && end !== '\t') lines.push([]);
  }
  return lines.filter((cells) => cells.some((cell) => cell !== ''));
}

/** Spreadsheets in China still save CSV in GB 18030 when nobody tells them otherwise. */
export async function textOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // No UTF-8, then.
    return new TextDecoder('gb18030').decode(bytes);
  }
}
