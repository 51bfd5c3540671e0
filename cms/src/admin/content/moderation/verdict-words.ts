/**
 * Labels of WeChat's text check (security.msgSecCheck, version 2), each a message of ours; what is not here is shown
 * as its number.
 */
const LABELS = new Set(['10001', '20001', '20002', '20003', '20006', '20008', '20012', '20013', '21000']);

export interface VerdictWords {
  /** Key of the sentence. */
  id: string;
  /** Key of what WeChat took offence at, or its number. */
  label: { id: string } | { number: string } | null;
}

/** What a comment's `reason` says: `risky 20006`, `review 10001`, `unknown …` or `reported`. Null: nothing held it. */
export function verdictWords(reason: string | null): VerdictWords | null {
  if (!reason) return null;
  const [verdict = '', label] = reason.split(' ');
  if (verdict === 'reported') return { id: 'shanmen.moderation.reason.reported', label: null };
  if (verdict !== 'risky' && verdict !== 'review')
    return { id: 'shanmen.moderation.reason.unchecked', label: null };
  return { id: `shanmen.moderation.reason.${verdict}`, label: labelOf(label) };
}

function labelOf(label: string | undefined): VerdictWords['label'] {
  if (!label) return null;
  return LABELS.has(label) ? { id: `shanmen.moderation.label.${label}` } : { number: label };
}
