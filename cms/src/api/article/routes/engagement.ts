import { z } from 'zod';
import { addComment, listComments, listOwnUnshown, reportComment } from '../../../content/services/comments';
import { likeArticle, readLike, unlikeArticle } from '../../../content/services/like-article';
import { noteEvents } from '../../../content/services/note-events';
import { id, pageOf, pages } from '../../../content/shapes';
import { defineRoute, instant, pagination, RateLimit } from '../../../kernel/http';

const LONGEST_COMMENT = 300;
const likesOfMember = new RateLimit('likes-of-member', () => 60);
/** Each costs one of the calls that WeChat gives this account. */
const commentsOfMember = new RateLimit('comments-of-member', () => 6);
const reportsOfMember = new RateLimit('reports-of-member', () => 20);
const eventsOfAddress = new RateLimit('events-of-address', () => 240);

const likes = z.object({ likes: z.number().int(), liked: z.boolean() });
const comment = z.object({
  documentId: z.string(),
  text: z.string(),
  nickname: z.string().nullable(),
  at: instant,
  state: z.enum(['held', 'shown', 'hidden']),
});
const byMember = (limit: RateLimit) => [
  { limit, by: ({ member }: { member: { id: number } }) => String(member.id) },
];

export default {
  routes: [
    defineRoute({
      method: 'GET',
      path: '/articles/:id/like',
      access: 'member',
      summary: 'How many like a guide, and whether I do',
      params: { id },
      response: likes,
      handle: async ({ params, member }) => ({ data: await readLike(params.id, member.id) }),
    }),
    defineRoute({
      method: 'POST',
      path: '/articles/:id/like',
      access: 'member',
      summary: 'Like a guide; the second time nothing more happens',
      params: { id },
      response: likes,
      limits: byMember(likesOfMember),
      handle: async ({ params, member, now }) => ({ data: await likeArticle(params.id, member.id, now) }),
    }),
    defineRoute({
      method: 'DELETE',
      path: '/articles/:id/like',
      access: 'member',
      summary: 'Like a guide no more',
      params: { id },
      response: likes,
      limits: byMember(likesOfMember),
      handle: async ({ params, member }) => ({ data: await unlikeArticle(params.id, member.id) }),
    }),
    defineRoute({
      method: 'GET',
      path: '/articles/:id/comments',
      access: 'public',
      cache: 'content',
      summary: 'What visitors wrote below a guide, the newest first',
      params: { id },
      query: pages,
      response: z.array(comment),
      handle: async ({ params, query }) => {
        const page = pageOf(query);
        const { comments, total } = await listComments(params.id, page);
        return { data: comments, meta: pagination(page, total) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/articles/:id/comments/mine',
      access: 'member',
      summary: 'What I wrote below a guide and others do not see',
      params: { id },
      response: z.array(comment),
      handle: async ({ params, member }) => ({ data: await listOwnUnshown(params.id, member) }),
    }),
    defineRoute({
      method: 'POST',
      path: '/articles/:id/comments',
      access: 'member',
      summary: 'Write below a guide; `state` says whether it is shown or waits for an editor',
      params: { id },
      body: z.object({ text: z.string().trim().min(1).max(LONGEST_COMMENT) }),
      response: comment,
      limits: byMember(commentsOfMember),
      handle: async ({ params, member, body, idempotency }) => ({
        data: await addComment(params.id, member, body.text, idempotency),
      }),
    }),
    defineRoute({
      method: 'POST',
      path: '/comments/:id/report',
      access: 'member',
      summary: 'Tell the editors of a comment; several take it out of sight until they have looked',
      params: { id },
      response: z.null(),
      limits: byMember(reportsOfMember),
      handle: async ({ params, member, now }) => {
        await reportComment(params.id, member, now);
        return { data: null };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/content-events',
      access: 'public',
      summary:
        'What was looked at: counted, and not by whom. A member’s tap on a ticket is kept for some days, for the report of what content sells',
      body: z.object({
        events: z
          .array(
            z.object({
              kind: z.enum(['article', 'tour', 'banner']),
              id,
              deed: z.enum(['view', 'play', 'ticket-tap']),
              ticket: id.optional().describe('of a ticket-tap: slug or documentId of the ticket'),
            }),
          )
          .min(1)
          .max(20),
      }),
      response: z.null(),
      limits: [{ limit: eventsOfAddress, by: ({ address }) => address }],
      handle: async ({ body, member, now }) => {
        await noteEvents(body.events, member?.id ?? null, now);
        return { data: null };
      },
    }),
  ],
};
