import type { MaskedVisitor } from '@/api/types';
import { maskDocument, maskName, maskPhone } from '@/lib/masks';
import type { SavedVisitor } from '@/lib/saved-visitors';
import {
  documentKey,
  type FieldProblem,
  fieldProblem,
  type VisitorDraft,
  type VisitorField,
} from '@/lib/visitor-fields';

export type VisitorProblems = Partial<Record<VisitorField, FieldProblem>>;

/** One visitor of the sheet. */
export interface VisitorEntry {
  draft: VisitorDraft;
  /** Only of fields the visitor has left, or tried to submit. */
  problems: VisitorProblems;
  /** Shown instead of the fields: who was not typed in here. */
  masked: MaskedVisitor | null;
  savedId: string | null;
  /** Who the line in the cart is for already: the server has the details. */
  isKept: boolean;
}

function ownProblems(draft: VisitorDraft, fields: readonly VisitorField[]): VisitorProblems {
  const found: VisitorProblems = {};
  for (const field of fields) found[field] = fieldProblem(field, draft) ?? undefined;
  return found;
}

/** A saved visitor shows masked, unless this ticket asks for more than is known of them. */
export function entryOfSaved(visitor: SavedVisitor, fields: readonly VisitorField[]): VisitorEntry {
  const { id, ...draft } = visitor;
  const isComplete = fields.every((field) => fieldProblem(field, draft) === null);
  const masked: MaskedVisitor = {
    name: maskName(draft.name),
    phone: maskPhone(draft.phone),
    ...(fields.includes('documentNumber') && { document: maskDocument(draft.documentNumber) }),
  };
  return { draft, problems: {}, masked: isComplete ? masked : null, savedId: id, isKept: false };
}

/** What is wrong with each, in order. With `onePerDocument` a document may come once in a purchase. */
export function problemsOfAll(
  entries: readonly VisitorEntry[],
  fields: readonly VisitorField[],
  onePerDocument: boolean,
): VisitorProblems[] {
  const seen = new Set<string>();
  return entries.map(({ draft, isKept }) => {
    if (isKept) return {};
    const found = ownProblems(draft, fields);
    if (!onePerDocument || !fields.includes('documentNumber') || found.documentNumber) return found;
    const key = documentKey(draft);
    if (seen.has(key)) found.documentNumber = 'repeated';
    seen.add(key);
    return found;
  });
}
