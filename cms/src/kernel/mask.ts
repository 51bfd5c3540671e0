/** Names, numbers and documents as they may be shown: enough to tell one's own. */

export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.min(rest.length, 3));
};

/** Three signs in front and four at the end: enough to tell one's own. Of a short text only the last three. */
const maskMiddle = (text: string, longFrom: number): string =>
  text.length >= longFrom
    ? `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`
    : `****${text.slice(-3)}`;

/** Long is what has a Chinese phone's eleven digits; a number from abroad may be as short as `+` and six. */
export const maskPhone = (phone: string): string => maskMiddle(phone, 11);

export const maskDocument = (number: string): string => maskMiddle(number, 12);
