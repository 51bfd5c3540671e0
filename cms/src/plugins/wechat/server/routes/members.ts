import { z } from 'zod';
import { settings } from '../../../../../config/settings';
import { defineRoute } from '../../../../kernel/http';
import { logIn } from '../services/log-in';
import { readMember } from '../services/member-view';
import { updateMember } from '../services/update-member';

const member = z.object({
  documentId: z.string(),
  nickname: z.string().nullable(),
  phone: z.string().nullable().describe('masked'),
  role: z.enum(['member', 'inspector']),
});

/** What can be read aloud: no markup, no control or direction signs that would upset a list. */
const nickname = z
  .string()
  .trim()
  .min(1)
  .max(32)
  .regex(/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u)
  .regex(/^[^<>]*$/);

export const memberRoutes = [
  defineRoute({
    method: 'POST',
    path: '/login',
    access: 'public',
    summary: 'Log in with the code of wx.login; the first login makes the member',
    body: z.object({ code: z.string().min(1).max(128), scene: z.string().max(32).optional() }),
    response: z.object({ jwt: z.string(), member }),
    handle: async ({ body }) => ({ data: await logIn(body.code, body.scene) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/me',
    access: 'member',
    summary: 'The member who is logged in',
    response: member,
    handle: async ({ member: { id } }) => ({ data: await readMember(id) }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/me',
    access: 'member',
    summary: 'Change what a member may change of themselves',
    body: z.object({ nickname: nickname.optional() }),
    response: member,
    handle: async ({ member: { id }, body }) => ({ data: await updateMember(id, body) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/settings',
    access: 'public',
    summary: 'What a client must know before login',
    response: z.object({ mode: z.enum(['wechat', 'sandbox']), appId: z.string(), timeZone: z.string() }),
    handle: async () => {
      const { wechat, venueTimeZone } = settings();
      const mode = wechat.sandbox ? ('sandbox' as const) : ('wechat' as const);
      return { data: { mode, appId: wechat.appId, timeZone: venueTimeZone } };
    },
  }),
];
