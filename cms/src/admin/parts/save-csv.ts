import { toCsv } from './csv';

/** Lets the browser save rows of text as a file for a spreadsheet. */
export function saveCsv(rows: readonly (readonly string[])[], name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }));
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** `2026-12-06 09:30:05`: a spreadsheet reads and sorts it, in whatever language. */
export const venueText = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(instant),
  );
