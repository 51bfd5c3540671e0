import { ApiError, hasCode } from '@/api/errors';
import type { FieldProblem, VisitorField } from '@/lib/visitor-fields';

export interface RefusedVisitor {
  /** The index of the visitor in what was asked. */
  index: number;
  fields: VisitorField[];
  problem: FieldProblem;
}

const FIELDS: readonly string[] = ['name', 'phone', 'documentNumber'] satisfies VisitorField[];

function fieldsIn(details: Record<string, unknown>): VisitorField[] {
  const named = Array.isArray(details.fields) ? details.fields : [];
  return named.filter((field): field is VisitorField => FIELDS.includes(field));
}

/** The visitor that a refusal is about, and what is wrong with them; null when it is about something else. */
export function refusedVisitor(error: unknown): RefusedVisitor | null {
  if (!(error instanceof ApiError) || typeof error.details.line !== 'number') return null;
  const index = error.details.line;
  if (hasCode(error, 'LIMIT_REACHED') && error.details.of === 'document')
    return { index, fields: ['documentNumber'], problem: 'taken' };
  if (!hasCode(error, 'VISITOR_INVALID', 'VISITOR_REQUIRED')) return null;
  const fields = fieldsIn(error.details);
  const problem = error.code === 'VISITOR_REQUIRED' ? 'missing' : 'malformed';
  return fields.length > 0 ? { index, fields, problem } : null;
}
