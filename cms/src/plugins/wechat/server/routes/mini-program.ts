import { z } from 'zod';
import { messageKinds } from '../../../../../config/message-templates';
import { defineRoute, RateLimit } from '../../../../kernel/http';
import { SCENE } from '../rules/mini-code';
import { listTemplates } from '../services/list-templates';
import { miniCode } from '../services/mini-code';

const codesForAddress = new RateLimit('mini-codes-for-address', () => 120);

export const miniProgramRoutes = [
  defineRoute({
    method: 'GET',
    path: '/mini-code',
    access: 'public',
    summary: 'The picture of a mini-program code that opens a page with a scene',
    query: { page: z.string().min(1).max(128), scene: z.string().regex(SCENE) },
    response: z.null(),
    picture: true,
    limits: [{ limit: codesForAddress, by: ({ address }) => address }],
    handle: ({ query }) => miniCode(query.page, query.scene),
  }),
  defineRoute({
    method: 'GET',
    path: '/templates',
    access: 'public',
    summary:
      'Templates of subscribe messages, for wx.requestSubscribeMessage; kinds without one are not sent',
    response: z.array(z.object({ kind: z.enum(messageKinds), templateId: z.string() })),
    handle: async () => ({ data: listTemplates() }),
  }),
];
