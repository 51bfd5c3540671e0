/** Text as WeChat Pay takes it: signs of up to three bytes (an emoji has four), and no more of them than `most`. */
export const plainText = (text: string, most: number): string =>
  text.replace(/[\u{10000}-\u{10FFFF}]/gu, '').slice(0, most);
