import type { Locale } from '../../../../kernel/errors';
import { productFacts } from './product-facts';

type Named = { title: string };

/** Puts what is kept of a ticket's names into a reader's language. */
export interface GateNames {
  of<Kept extends Named>(kept: Kept): Kept;
}

/**
 * Tickets, and the answers that gates were given, keep the Chinese names that they were bought under. Who reads another
 * language gets what the product of that name is called there today; a name that no product bears any more stays.
 */
export async function namesAtGate(locale: Locale): Promise<GateNames> {
  if (locale === 'zh') return { of: (kept) => kept };
  const names = new Map<string, string>();
  for (const { words } of await productFacts()) {
    names.set(words.zh.title, words[locale].title);
    words.zh.entitlements.forEach((name, at) => {
      names.set(name, words[locale].entitlements[at] ?? name);
    });
  }
  return { of: (kept) => ({ ...kept, title: names.get(kept.title) ?? kept.title }) };
}
