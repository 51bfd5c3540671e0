import { statement } from '../../kernel/db';

export interface ModeratedComment extends Record<string, unknown> {
  documentId: string;
  text: string;
  nickname: string | null;
  memberId: string;
  articleId: string;
  articleTitle: string | null;
  state: 'held' | 'shown' | 'hidden';
  reason: string | null;
  reports: number;
  at: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  note: string | null;
}

const COLUMNS = `document_id as "documentId", text, nickname, member_id as "memberId", article_id as "articleId",
  article_title as "articleTitle", state, reason, reports, created_at as at, decided_by as "decidedBy",
  decided_at as "decidedAt", note`;

/** Also what is shown and was reported: an editor may want to look before several have. */
const WAITING = `(state = 'held' or state = 'shown' and reports > 0 and decided_at is null)`;

type Page = [limit: number, offset: number];

/** Who waits longest on top. */
export const waitingComments = statement<ModeratedComment, Page>(
  'moderation.waiting',
  `select ${COLUMNS} from comments where ${WAITING} order by created_at, id limit $1 offset $2`,
);

/** What somebody decided, the last on top. */
export const decidedComments = statement<ModeratedComment, Page>(
  'moderation.decided',
  `select ${COLUMNS} from comments where decided_at is not null order by decided_at desc, id desc limit $1 offset $2`,
);

/** All of them, the newest on top. */
export const allComments = statement<ModeratedComment, Page>(
  'moderation.all',
  `select ${COLUMNS} from comments order by created_at desc, id desc limit $1 offset $2`,
);

export const commentCounts = statement<{ waiting: number; done: number; all: number }, []>(
  'moderation.counts',
  `select count(*) filter (where ${WAITING})::int as waiting,
          count(*) filter (where decided_at is not null)::int as done, count(*)::int as all from comments`,
);

/** Those that were not so already: two editors may decide at once, and the first one's word is kept. */
export const decideComments = statement<
  { documentId: string },
  [ids: string[], state: 'shown' | 'hidden', by: string, at: Date, note: string | null]
>(
  'moderation.decide',
  `update comments set state = $2, decided_by = $3, decided_at = $4, note = $5
    where document_id = any($1::text[]) and (state <> $2 or decided_at is null)
   returning document_id as "documentId"`,
);
