import { z } from 'zod';
import { settings } from '../../../../../config/settings';
import { defineRoute, RateLimit } from '../../../../kernel/http';
import { logIn } from '../services/log-in';
import { readMember } from '../services/member-view';
import { takePhone } from '../services/take-phone';
import { updateMember } from '../services/update-member';

export const member = z.object({
  documentId: z.string(),
  nickname: z.string().nullable(),
  phone: z.string().nullable().describe('masked'),
  avatar: z.string().nullable().describe('path of the picture on this server'),
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

const loginsOfAddress = new RateLimit('logins-of-address', () => settings().loginsPerMinute);
/** A code works once, so that a client which keeps sending one is broken or trying. */
const loginsWithCode = new RateLimit('logins-with-code', () => 10);
/** Each costs one of the calls that WeChat gives this account. */
const changesOfMember = new RateLimit('changes-of-member', () => 20);

/** The sandbox's `demo-<name>` is that visitor's code for ever. */
const isDemoCode = (code: string): boolean => settings().wechat.sandbox && code.startsWith('demo-');

export const memberRoutes = [
  defineRoute({
    method: 'POST',
    path: '/login',
    access: 'public',
    summary: 'Log in with the code of wx.login; the first login makes the member',
    body: z.object({ code: z.string().min(1).max(128), scene: z.string().max(32).optional() }),
    response: z.object({ jwt: z.string(), member }),
    limits: [
      { limit: loginsOfAddress, by: ({ address }) => address },
      { limit: loginsWithCode, by: ({ body }) => (isDemoCode(body.code) ? null : body.code) },
    ],
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
    limits: [{ limit: changesOfMember, by: (input) => String(input.member.id) }],
    handle: async ({ member: { id }, body }) => ({ data: await updateMember(id, body) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/phone',
    access: 'member',
    summary: 'Keep the phone number behind a code of the phone button (getPhoneNumber)',
    body: z.object({ code: z.string().min(1).max(128) }),
    response: member,
    limits: [{ limit: changesOfMember, by: (input) => String(input.member.id) }],
    handle: async ({ member: { id }, body }) => ({ data: await takePhone(id, body.code) }),
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
