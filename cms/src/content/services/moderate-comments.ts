import { settings } from '../../../config/settings';
import { adminActor } from '../../kernel/audit';
import { db, inTransaction } from '../../kernel/db';
import { maskName } from '../../kernel/mask';
import { tell } from '../../kernel/news';
import {
  allComments,
  commentCounts,
  decideComments,
  decidedComments,
  type ModeratedComment,
  waitingComments,
} from '../store/moderation';
import type { PageQuery } from './published';

export const MODERATION_LISTS = ['waiting', 'done', 'all'] as const;
export type ModerationList = (typeof MODERATION_LISTS)[number];

const LISTS = { waiting: waitingComments, done: decidedComments, all: allComments };
/** Enough to tell two visitors of the same name apart. */
const MEMBER_SIGNS = 4;

/** One page of a list. Whoever moderates sees no whole names: it is the text that is judged. */
export async function listModerated(list: ModerationList, { page, pageSize }: PageQuery) {
  const [rows, { counts }] = await Promise.all([
    LISTS[list](db(), pageSize, (page - 1) * pageSize),
    readModerationFigures(),
  ]);
  return { rows: rows.map(viewOf), total: counts[list] };
}

/** How many are in each list, and the zone that times are shown in. */
export async function readModerationFigures() {
  const [counts = { waiting: 0, done: 0, all: 0 }] = await commentCounts(db());
  return { counts, timeZone: settings().venueTimeZone };
}

interface Decision {
  ids: readonly string[];
  verdict: 'show' | 'hide';
  /** Why it is hidden. */
  note: string | null;
  adminId: number;
}

/** Shows or hides comments. Answers which: another editor may have been first. */
export async function decideOnComments(
  { ids, verdict, note, adminId }: Decision,
  at: Date,
): Promise<string[]> {
  const { name } = await adminActor(adminId);
  return inTransaction(async (tx) => {
    const state = verdict === 'show' ? 'shown' : 'hidden';
    const decided = await decideComments(tx, [...ids], state, name, at, note);
    if (decided.length > 0) await tell(tx, 'content');
    return decided.map(({ documentId }) => documentId);
  });
}

const viewOf = ({ memberId, nickname, at, decidedBy, decidedAt, note, ...row }: ModeratedComment) => ({
  ...row,
  author: { nickname: nickname ? maskName(nickname) : null, sign: memberId.slice(-MEMBER_SIGNS) },
  at: at.toISOString(),
  decided: decidedAt && { by: decidedBy ?? '', at: decidedAt.toISOString(), note },
});
