import { db, inTransaction } from '../../kernel/db';
import { DomainError } from '../../kernel/errors';
import { type Idempotency, type Member, once, recall } from '../../kernel/http';
import { tell } from '../../kernel/news';
import { textCheck } from '../deps';
import { addReport, countReport } from '../store/reports';
import { requireArticle } from './published';

const COMMENT = 'api::comment.comment';
const ANONYMOUS = '';
/** So many visitors take a comment out of sight until an editor has looked. */
const REPORTS_TO_HOLD = 3;
const MOST_UNSHOWN = 20;

interface Row {
  documentId: string;
  text: string;
  nickname: string | null;
  createdAt: string;
  state: 'held' | 'shown' | 'hidden';
}

/** The comments that are shown, the newest first. Throws CONTENT_NOT_FOUND. */
export async function listComments(
  articleId: string,
  { page, pageSize }: { page: number; pageSize: number },
) {
  await requireArticle(articleId);
  const [rows, total]: [Row[], number] = await strapi.db.query(COMMENT).findWithCount({
    where: { articleId, state: 'shown' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  return { comments: rows.map(viewOf), total };
}

/** What a member wrote below a guide and others do not see: it waits for an editor, or one took it out of sight. */
export async function listOwnUnshown(articleId: string, { documentId }: Member) {
  const rows: Row[] = await strapi.db.query(COMMENT).findMany({
    where: { articleId, memberId: documentId, state: { $ne: 'shown' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    limit: MOST_UNSHOWN,
  });
  return rows.map(viewOf);
}

/**
 * Shown at once when WeChat passes the text; else it waits for an editor, also when WeChat cannot be asked. Throws
 * CONTENT_NOT_FOUND, COMMENTS_CLOSED. Asked again with the same key, it answers the first comment.
 */
export async function addComment(
  articleId: string,
  member: Member,
  text: string,
  idempotency?: Idempotency,
): Promise<CommentView> {
  const before = await recall<CommentView>(db(), idempotency);
  if (before) return before;
  const { title, commentsOpen } = await requireArticle(articleId);
  if (!commentsOpen) throw new DomainError('COMMENTS_CLOSED');
  const { verdict, label, reason } = await textCheck().check({ memberId: member.id, text, scene: 'comment' });
  const state = verdict === 'pass' ? 'shown' : 'held';
  const data = {
    text,
    state,
    reason: state === 'shown' ? null : [verdict, label ?? reason].filter(Boolean).join(' '),
    nickname: await nicknameOf(member),
    articleTitle: title,
    articleId,
    memberId: member.documentId,
  };
  // Strapi writes over a connection of its own; the key, taken before, keeps a repeat waiting until it is there.
  return inTransaction((tx) =>
    once(tx, idempotency, async () => {
      const row = await strapi.documents(COMMENT).create({ data: data as never });
      return viewOf(row as unknown as Row);
    }),
  );
}

/** A member's second report of a comment counts no more. Throws CONTENT_NOT_FOUND. */
export async function reportComment(commentId: string, member: Member, at: Date): Promise<void> {
  const known = await strapi.db
    .query(COMMENT)
    .findOne({ select: ['id'], where: { documentId: commentId, state: 'shown' } });
  if (!known) throw new DomainError('CONTENT_NOT_FOUND', { comment: commentId });
  await inTransaction(async (tx) => {
    const [first] = await addReport(tx, commentId, member.id, at);
    if (!first) return;
    const [row] = await countReport(tx, commentId, REPORTS_TO_HOLD);
    if (row?.state === 'held') await tell(tx, 'content');
  });
}

async function nicknameOf({ id }: Member): Promise<string> {
  const user = await strapi.db
    .query('plugin::users-permissions.user')
    .findOne({ select: ['nickname'], where: { id } });
  return user?.nickname ?? ANONYMOUS;
}

type CommentView = ReturnType<typeof viewOf>;

const viewOf = ({ documentId, text, nickname, createdAt, state }: Row) => ({
  documentId,
  text,
  nickname: nickname || null,
  at: new Date(createdAt).toISOString(),
  state,
});
