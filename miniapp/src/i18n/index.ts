import { en } from './en';
import { currentLocale, type Locale, useLocale } from './locale';
import { fill, type MessageParams, type Placeholders } from './translate';
import { type Messages, zh } from './zh';

export type MessageKey = keyof Messages;

/** Keys of messages that need no values. */
export type PlainKey = {
  [Key in MessageKey]: [Placeholders<Messages[Key]>] extends [never] ? Key : never;
}[MessageKey];

/** What a message needs is read off its Chinese text, so a forgotten value is a type error. */
type Params<Key extends MessageKey> = [Placeholders<Messages[Key]>] extends [never]
  ? []
  : [Record<Placeholders<Messages[Key]>, string | number>];

export type Translate = <Key extends MessageKey>(key: Key, ...params: Params<Key>) => string;

const CATALOGUES: Record<Locale, Record<MessageKey, string>> = { zh, en };

export function translatorOf(locale: Locale): Translate {
  return (key, ...params) => fill(CATALOGUES[locale][key], params[0] as MessageParams | undefined);
}

/** For what lives outside React: the tab bar, the platform's dialogs. */
export const translate: Translate = (key, ...params) => translatorOf(currentLocale())(key, ...params);

const TRANSLATORS: Record<Locale, Translate> = { zh: translatorOf('zh'), en: translatorOf('en') };

export function useTranslate(): Translate {
  return TRANSLATORS[useLocale()];
}

/** The words for a server's code, or null when there are none of our own. */
export function messageOf(
  locale: Locale,
  family: 'refusal' | 'cart.reason' | 'gate' | 'gate.hint',
  code: string,
): string | null {
  const key = `${family}.${code}`;
  return key in zh ? CATALOGUES[locale][key as MessageKey] : null;
}
