import { z } from 'zod';
import { day, defineRoute, instant, media, page, pagination } from '../../../../kernel/http';
import { joinWaitingList } from '../services/join-waiting-list';
import { leaveWaitingList } from '../services/leave-waiting-list';
import { listWaiting, readEntry } from '../services/read-waiting-list';
import { line } from './shapes';

const MAX_LINES = 50;
const params = { id: z.string().min(1).max(32) };

const entry = z
  .object({
    id: z.string(),
    status: z.enum(['waiting', 'offered', 'taken', 'lapsed', 'left', 'expired', 'failed']),
    product: z.object({ slug: z.string(), title: z.string(), cover: media }),
    date: day,
    slot: z.object({ id: z.string(), startsAt: instant, endsAt: instant, wholeDay: z.boolean() }),
    ticketCount: z.number().int(),
    places: z.number().int(),
    placesBefore: z.number().int().nullable().describe('places that others wait for before this entry'),
    since: instant,
    closesAt: instant.describe('no offer comes after it'),
    offer: z
      .object({ tickets: z.array(z.string()), until: instant })
      .nullable()
      .describe('held tickets to pay for, and until when'),
    reason: z.string().nullable().describe('why it failed: an error code'),
    endedAt: instant.nullable(),
  })
  .meta({ id: 'WaitingEntry' });

export const waitingListRoutes = [
  defineRoute({
    method: 'POST',
    path: '/waiting-list',
    access: 'member',
    summary:
      'Wait for places of a slot that is sold out: tickets of one product, offered together or not at all',
    body: z.object({ lines: z.array(line).min(1).max(MAX_LINES) }),
    response: entry,
    handle: async ({ member, body, channel, idempotency, locale, now }) => ({
      data: await joinWaitingList({
        memberId: member.id,
        channel,
        lines: body.lines,
        idempotency,
        locale,
        now,
      }),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/waiting-list',
    access: 'member',
    summary: "The member's entries: open ones first, then the newest",
    query: page,
    response: z.array(entry),
    handle: async ({ member, query, locale, now }) => {
      const { entries, total } = await listWaiting(member.id, query, locale);
      return { data: entries, meta: { now, ...pagination(query, total) } };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/waiting-list/:id',
    access: 'member',
    summary: 'One entry of the member',
    params,
    response: entry,
    handle: async ({ member, params: { id }, locale, now }) => ({
      data: await readEntry(member.id, id, locale),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/waiting-list/:id',
    access: 'member',
    summary: 'Leave the line, or give up the tickets that were offered; twice is fine',
    params,
    response: entry,
    handle: async ({ member, params: { id }, locale, now }) => ({
      data: await leaveWaitingList(member.id, id, locale, now),
      meta: { now },
    }),
  }),
];
