import { z } from 'zod';
import { defineRoute, instant, page, pagination, RateLimit } from '../../../../kernel/http';
import { readAvatar, removeAvatar, setAvatar } from '../services/avatar';
import { listNews, markNewsRead } from '../services/member-news';
import { exportMember, forgetMember } from '../services/personal-data';
import { member } from './members';

const LONGEST_BASE64 = 700_000;
const picturesOfMember = new RateLimit('pictures-of-member', () => 6);
const exportsOfMember = new RateLimit('exports-of-member', () => 4);
const byMember = (limit: RateLimit) => [
  { limit, by: (input: { member: { id: number } }) => String(input.member.id) },
];

/** What members see, take with them and erase of themselves. */
export const ownDataRoutes = [
  defineRoute({
    method: 'GET',
    path: '/news',
    access: 'member',
    summary: 'What the member was told, the newest first; how much is unread in meta',
    query: page,
    response: z.array(
      z.object({
        kind: z.string(),
        facts: z.record(z.string(), z.union([z.string(), z.number()])),
        page: z.string().nullable().describe('of the mini-program, without a leading slash'),
        at: instant,
        read: z.boolean(),
      }),
    ),
    handle: async ({ member: { id }, query }) => {
      const { news, total, unread } = await listNews(id, query);
      return { data: news, meta: { unread, ...pagination(query, total) } };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/news/read',
    access: 'member',
    summary: 'Everything up to what was shown is read',
    body: z.object({ shownAt: instant.describe('`at` of the newest that was shown') }),
    response: z.null(),
    handle: async ({ member: { id }, body, now }) => {
      await markNewsRead(id, new Date(body.shownAt), now);
      return { data: null };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/me/avatar',
    access: 'member',
    summary: 'Keep a picture of the member: JPEG, PNG or WebP as base64',
    body: z.object({ picture: z.base64().min(1).max(LONGEST_BASE64) }),
    response: member,
    limits: byMember(picturesOfMember),
    handle: async ({ member: { id }, body, now }) => ({
      data: await setAvatar(id, Buffer.from(body.picture, 'base64'), now),
    }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/me/avatar',
    access: 'member',
    summary: 'Keep no picture of the member any more',
    response: member,
    handle: async ({ member: { id } }) => ({ data: await removeAvatar(id) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/avatars/:id',
    access: 'public',
    summary: 'A picture by its unguessable address',
    params: { id: z.string().min(1).max(32) },
    response: z.null(),
    picture: true,
    handle: ({ params }) => readAvatar(params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/me/data',
    access: 'member',
    summary: 'Everything that is kept about the member',
    response: z.record(z.string(), z.unknown()),
    limits: byMember(exportsOfMember),
    handle: async ({ member: { id }, now }) => ({ data: await exportMember(id, now) }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/me',
    access: 'member',
    summary: 'Forget who the member is; refused while tickets or money are open',
    response: z.null(),
    handle: async ({ member: { id } }) => {
      await forgetMember(id);
      return { data: null };
    },
  }),
];
