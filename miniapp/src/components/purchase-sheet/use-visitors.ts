import { useState } from 'react';
import type { MaskedVisitor, Product } from '@/api/types';
import type { DocumentType } from '@/lib/identity-documents';
import type { SavedVisitor } from '@/lib/saved-visitors';
import {
  EMPTY_VISITOR,
  type FieldProblem,
  fieldProblem,
  fieldsOf,
  tidy,
  type VisitorDraft,
  type VisitorField,
} from '@/lib/visitor-fields';
import { entryOfSaved, problemsOfAll, type VisitorEntry } from './visitor-entries';

export interface Visitors {
  count: number;
  fields: VisitorField[];
  entries: VisitorEntry[];
  setCount: (count: number) => void;
  edit: (index: number, field: VisitorField, value: string) => void;
  chooseDocument: (index: number, type: DocumentType) => void;
  leave: (index: number, field: VisitorField) => void;
  /** Takes a visitor from those kept on the phone. */
  choose: (index: number, visitor: SavedVisitor) => void;
  /** Somebody else: the fields are empty again. */
  clear: (index: number) => void;
  /** Shows every problem; answers with the index of the first visitor who has one, or -1. */
  checkAll: () => number;
  /** What the server did not take of a visitor. */
  refuse: (index: number, fields: readonly VisitorField[], problem: FieldProblem) => void;
}

const EMPTY: VisitorEntry = {
  draft: EMPTY_VISITOR,
  problems: {},
  masked: null,
  savedId: null,
  isKept: false,
};

function firstEntry(kept: MaskedVisitor | null | undefined): VisitorEntry {
  return kept ? { ...EMPTY, masked: kept, isKept: true } : EMPTY;
}

function grown(entries: VisitorEntry[], length: number): VisitorEntry[] {
  return Array.from({ length: Math.max(length, entries.length) }, (_, at) => entries[at] ?? EMPTY);
}

/**
 * The visitors of one purchase. Entries outlive a smaller count: going back up brings them back. `kept` is who the
 * line in the cart is for already.
 */
export function useVisitors(
  { visitorForm, onePerDocument }: Pick<Product, 'visitorForm' | 'onePerDocument'>,
  kept?: MaskedVisitor | null,
): Visitors {
  const fields = fieldsOf(visitorForm);
  const [count, setCount] = useState(1);
  const [entries, setEntries] = useState<VisitorEntry[]>([firstEntry(kept)]);
  const change = (index: number, next: (entry: VisitorEntry) => Partial<VisitorEntry>) =>
    setEntries((all) => all.map((entry, at) => (at === index ? { ...entry, ...next(entry) } : entry)));
  const changeDraft = (index: number, part: Partial<VisitorDraft>, field: VisitorField) =>
    change(index, ({ draft, problems }) => ({
      draft: { ...draft, ...part },
      problems: { ...problems, [field]: undefined },
    }));

  return {
    count,
    fields,
    entries: entries.slice(0, count),
    setCount: (next) => {
      setCount(next);
      setEntries((all) => grown(all, next));
    },
    edit: (index, field, value) => changeDraft(index, { [field]: value }, field),
    chooseDocument: (index, documentType) => changeDraft(index, { documentType }, 'documentNumber'),
    leave: (index, field) =>
      change(index, ({ draft, problems }) => {
        // An empty field that was only passed through is not a mistake yet.
        if (tidy(field, draft[field]) === '') return {};
        return { problems: { ...problems, [field]: fieldProblem(field, draft) ?? undefined } };
      }),
    choose: (index, visitor) => change(index, () => entryOfSaved(visitor, fields)),
    clear: (index) => change(index, () => EMPTY),
    checkAll: () => {
      const found = problemsOfAll(entries.slice(0, count), fields, onePerDocument);
      setEntries((all) => all.map((entry, at) => ({ ...entry, problems: found[at] ?? {} })));
      return found.findIndex((each) => Object.values(each).some((problem) => problem !== undefined));
    },
    refuse: (index, refused, problem) =>
      change(index, ({ problems }) => ({
        problems: { ...problems, ...Object.fromEntries(refused.map((field) => [field, problem])) },
      })),
  };
}
