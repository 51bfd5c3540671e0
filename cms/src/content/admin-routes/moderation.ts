import { z } from 'zod';
import { defineAdminRoute, page, pagination } from '../../kernel/http';
import {
  decideOnComments,
  listModerated,
  MODERATION_LISTS,
  readModerationFigures,
} from '../services/moderate-comments';
import { id } from '../shapes';
import { moderatedComment, moderationFigures } from './moderation-shapes';

const COMMENT = 'api::comment.comment';
const mayRead = [{ action: 'plugin::content-manager.explorer.read', subject: COMMENT }] as const;
const mayDecide = [{ action: 'plugin::content-manager.explorer.update', subject: COMMENT }] as const;

/** Who may read and change comments in their form may do it here: no permission of its own. */
export const moderationRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/comments',
    permissions: mayRead,
    query: { ...page, list: z.enum(MODERATION_LISTS).default('waiting') },
    response: z.array(moderatedComment),
    handle: async ({ query }) => {
      const { rows, total } = await listModerated(query.list, query);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/comments/figures',
    permissions: mayRead,
    response: moderationFigures,
    handle: async () => ({ data: await readModerationFigures() }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/comments/decide',
    permissions: mayDecide,
    body: z.discriminatedUnion('verdict', [
      z.strictObject({ verdict: z.literal('show'), ids: z.array(id).min(1).max(100) }),
      z.strictObject({
        verdict: z.literal('hide'),
        ids: z.array(id).min(1).max(100),
        note: z.string().trim().min(1).max(200),
      }),
    ]),
    response: z.object({ decided: z.array(z.string()) }),
    handle: async ({ body, adminId, now }) => {
      const note = body.verdict === 'hide' ? body.note : null;
      return { data: { decided: await decideOnComments({ ...body, note, adminId }, now) } };
    },
  }),
];
