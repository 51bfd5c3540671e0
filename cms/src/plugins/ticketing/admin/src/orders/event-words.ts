import type { CaseEvent } from '../../../server/admin-routes/desk-shapes';
import { factsInWords } from '../attention/fact-words';
import type { Words } from '../changes/value-words';

type Say = (id: string, values?: Record<string, string | number>) => string;

/** Facts that stand in the title already, and those of their own. */
const IN_TITLE = new Set([
  'count',
  'amountFen',
  'gate',
  'headCount',
  'by',
  'message',
  'attention',
  'action',
  'subject',
  'title',
]);

/** An event as a reader understands it: what happened, and below it the facts that are left. */
export function sayEvent(
  { kind, ticket, facts }: CaseEvent,
  words: Words,
  say: Say,
): { title: string; note: string } {
  const text = (name: string) => String(facts[name] ?? '');
  const title = say(`ticketing.event.${kind}`, {
    ticket: ticket ?? '',
    count: Number(facts.count ?? 0),
    heads: Number(facts.headCount ?? 1),
    amount: words.yuan(Number(facts.amountFen ?? 0)),
    gate: text('gate'),
    by: text('by'),
    message: words.say(`ticketing.message.${text('message')}`, text('message')),
    attention: words.say(`ticketing.attention.${text('attention')}`, text('attention')),
    deed: words.say(
      `ticketing.deed.${text('action')}`,
      words.say(`ticketing.changes.action.${text('action')}`, text('action')),
    ),
    subject: words.say(`ticketing.changes.subject.${text('subject')}`, text('subject')),
    title: text('title'),
  });
  const rest = Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => !IN_TITLE.has(name) && isTold(name, value)),
  );
  const note = factsInWords(rest, words)
    .map(({ name, value }) => `${name} ${value}`)
    .join(' · ');
  return { title: ticket ? `${title} · ${ticket}` : title, note };
}

/** That a visitor asked is what the title says. */
const isTold = (name: string, value: unknown): boolean => !(name === 'cause' && value === 'asked');
