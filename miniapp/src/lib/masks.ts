/** Names, numbers and documents as they may be shown, the same as the server masks them: enough to tell one's own. */

/** 李云山 → 李**. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.min(rest.length, 3));
}

/** Three signs in front and four at the end; of a short text only the last three. */
function maskMiddle(text: string, longFrom: number): string {
  if (text.length < longFrom) return `****${text.slice(-3)}`;
  return `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`;
}

export function maskPhone(phone: string): string {
  return maskMiddle(phone, 11);
}

export function maskDocument(documentNumber: string): string {
  return maskMiddle(documentNumber, 12);
}
