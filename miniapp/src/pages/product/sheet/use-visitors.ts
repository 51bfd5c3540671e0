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

function changed<Item>(items: Item[], index: number, next: Item): Item[] {
  return items.map((item, at) => (at === index ? next : item));
}

/** The visitors of one purchase. Drafts outlive a smaller count: going back up brings them back. */
export function useVisitors(form: VisitorForm): Visitors {
  const fields = fieldsOf(form);
  const [count, setCount] = useState(1);
  const [drafts, setDrafts] = useState<VisitorDraft[]>([EMPTY_VISITOR]);
  const [problems, setProblems] = useState<VisitorProblems[]>([{}]);

  const problemsOf = (draft: VisitorDraft): VisitorProblems =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const problem = fieldProblem(field, draft[field]);
        return problem ? [[field, problem]] : [];
      }),
    );

  return {
    count,
    fields,
    drafts: drafts.slice(0, count),
    problems: problems.slice(0, count),
    setCount: (next) => {
      setCount(next);
      setDrafts(
        Array.from({ length: Math.max(next, drafts.length) }, (_, at) => drafts[at] ?? EMPTY_VISITOR),
      );
      setProblems(Array.from({ length: Math.max(next, problems.length) }, (_, at) => problems[at] ?? {}));
    },
    edit: (index, field, value) => {
      setDrafts((all) => all.map((draft, at) => (at === index ? { ...draft, [field]: value } : draft)));
      setProblems((all) => all.map((each, at) => (at === index ? { ...each, [field]: undefined } : each)));
    },
    leave: (index, field) => {
      const value = drafts[index]?.[field] ?? '';
      // An empty field that was only passed through is not a mistake yet.
      if (tidy(field, value) === '') return;
      const problem = fieldProblem(field, value) ?? undefined;
      setProblems(changed(problems, index, { ...problems[index], [field]: problem }));
    },
    checkAll: () => {
      const found = drafts.slice(0, count).map(problemsOf);
      setProblems(found);
      return found.findIndex((each) => Object.keys(each).length > 0);
    },
  };
}
