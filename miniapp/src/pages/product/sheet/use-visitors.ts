import { useState } from 'react';
import {
  EMPTY_VISITOR,
  type FieldProblem,
  fieldProblem,
  fieldsOf,
  tidy,
  type VisitorDraft,
  type VisitorField,
  type VisitorForm,
} from '@/lib/visitor-fields';

export type VisitorProblems = Partial<Record<VisitorField, FieldProblem>>;

export interface Visitors {
  count: number;
  fields: VisitorField[];
  drafts: VisitorDraft[];
  /** Only of fields the visitor has left, or tried to submit. */
  problems: VisitorProblems[];
  setCount: (count: number) => void;
  edit: (index: number, field: VisitorField, value: string) => void;
  leave: (index: number, field: VisitorField) => void;
  /** Shows every problem; answers with the index of the first visitor who has one, or -1. */
  checkAll: () => number;
}

function replaced<Item>(items: Item[], index: number, next: (item: Item) => Item): Item[] {
  return items.map((item, at) => (at === index ? next(item) : item));
}

function grown<Item>(items: Item[], length: number, filler: Item): Item[] {
  return Array.from({ length: Math.max(length, items.length) }, (_, at) => items[at] ?? filler);
}

function problemsOf(draft: VisitorDraft, fields: VisitorField[]): VisitorProblems {
  const found: VisitorProblems = {};
  for (const field of fields) found[field] = fieldProblem(field, draft[field]) ?? undefined;
  return found;
}

/** The visitors of one purchase. Drafts outlive a smaller count: going back up brings them back. */
export function useVisitors(form: VisitorForm): Visitors {
  const fields = fieldsOf(form);
  const [count, setCount] = useState(1);
  const [drafts, setDrafts] = useState<VisitorDraft[]>([EMPTY_VISITOR]);
  const [problems, setProblems] = useState<VisitorProblems[]>([{}]);
  const setProblem = (index: number, field: VisitorField, problem: FieldProblem | null) =>
    setProblems((all) => replaced(all, index, (each) => ({ ...each, [field]: problem ?? undefined })));

  return {
    count,
    fields,
    drafts: drafts.slice(0, count),
    problems: problems.slice(0, count),
    setCount: (next) => {
      setCount(next);
      setDrafts((all) => grown(all, next, EMPTY_VISITOR));
      setProblems((all) => grown(all, next, {}));
    },
    edit: (index, field, value) => {
      setDrafts((all) => replaced(all, index, (draft) => ({ ...draft, [field]: value })));
      setProblem(index, field, null);
    },
    leave: (index, field) => {
      const value = drafts[index]?.[field] ?? '';
      // An empty field that was only passed through is not a mistake yet.
      if (tidy(field, value) !== '') setProblem(index, field, fieldProblem(field, value));
    },
    checkAll: () => {
      const found = drafts.slice(0, count).map((draft) => problemsOf(draft, fields));
      setProblems(found);
      return found.findIndex((each) => Object.values(each).some((problem) => problem !== undefined));
    },
  };
}
