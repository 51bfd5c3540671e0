import { z } from 'zod';
import { defineAdminRoute, page, pagination } from '../../../../kernel/http';
import { askWeChatPay } from '../services/ask-wechat-pay';
import { listAttention, readAttentionFigures } from '../services/list-attention';
import { resolveItem } from '../services/resolve-attention';
import { ATTENTION_STATES, attentionFigures, attentionRow, resolvedAttention } from './attention-shapes';

const mayRead = ['plugin::ticketing.attention.read'] as const;
const mayResolve = ['plugin::ticketing.attention.resolve'] as const;
const kind = z.string().min(1).max(64);

export const attentionRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/attention',
    permissions: mayRead,
    query: { ...page, state: z.enum(ATTENTION_STATES).default('open'), kind: kind.optional() },
    response: z.array(attentionRow),
    handle: async ({ query }) => {
      const { rows, total } = await listAttention(query);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/attention/figures',
    permissions: mayRead,
    response: attentionFigures,
    handle: async () => ({ data: await readAttentionFigures() }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/attention/resolve',
    permissions: mayResolve,
    body: z.strictObject({
      kind,
      subject: z.string().min(1).max(200),
      note: z.string().trim().min(1).max(200),
    }),
    response: resolvedAttention,
    handle: async ({ body, adminId }) => ({ data: await resolveItem({ ...body, adminId }) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/attention/ask-wechat-pay',
    permissions: mayResolve,
    body: z.strictObject({ number: z.string().min(1).max(64) }),
    response: z.object({ payment: z.enum(['paid', 'unpaid', 'unknown']) }),
    handle: async ({ body }) => ({ data: { payment: await askWeChatPay(body.number) } }),
  }),
];
