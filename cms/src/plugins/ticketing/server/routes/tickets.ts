import { z } from 'zod';
import { day, defineRoute, instant, page, pagination } from '../../../../kernel/http';
import type { TicketStatus } from '../rules/ticket-state';
import { giveUp } from '../services/give-up';
import { holdTickets } from '../services/hold-tickets';
import { issueLiveCode } from '../services/live-code';
import { listTickets, readTicket } from '../services/read-tickets';
import { reserve } from '../services/reserve';
import { line, ticket, ticketStatus } from './shapes';

const MAX_LINES = 50;

const statuses = z
  .string()
  .default(ticketStatus.options.join(','))
  .transform((text) => text.split(','))
  .pipe(z.array(ticketStatus));

const params = { code: z.string().min(1).max(32) };

export const ticketRoutes = [
  defineRoute({
    method: 'POST',
    path: '/tickets',
    access: 'member',
    summary: 'Hold tickets, all lines or none',
    body: z.object({ lines: z.array(line).min(1).max(MAX_LINES) }),
    response: z.array(ticket),
    handle: async ({ member, body, channel, idempotency, locale, now }) => ({
      data: await holdTickets({
        memberId: member.id,
        lines: body.lines,
        channel,
        idempotency,
        locale,
        now,
      }),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/tickets',
    access: 'member',
    summary: "The member's tickets, newest first; counts by status in meta",
    query: { ...page, status: statuses },
    response: z.array(ticket),
    handle: async ({ member, query, locale, now }) => {
      const asked = { memberId: member.id, statuses: query.status as TicketStatus[], ...query, locale };
      const { tickets, total, counts } = await listTickets(asked);
      return {
        data: tickets,
        meta: { now, counts, ...pagination({ page: query.page, pageSize: query.pageSize }, total) },
      };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/tickets/:code',
    access: 'member',
    summary: 'One ticket of the member',
    params,
    response: ticket,
    handle: async ({ member, params: { code }, locale, now }) => ({
      data: await readTicket(member.id, code, locale),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/tickets/:code',
    access: 'member',
    summary: 'Give up a held ticket',
    params,
    response: ticket,
    handle: async ({ member, params: { code }, locale, now }) => ({
      data: await giveUp(member.id, code, locale, now),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/tickets/:code/reservation',
    access: 'member',
    summary: 'Reserve a day or window for an open-dated ticket, or move the reservation',
    params,
    body: z
      .object({ slot: z.string().min(1).max(32).optional(), date: day.optional() })
      .refine(({ slot, date }) => slot !== undefined || date !== undefined, 'a slot or a date is needed'),
    response: ticket,
    handle: async ({ member, params: { code }, body, locale, now }) => ({
      data: await reserve({ memberId: member.id, code, wanted: body, locale, now }),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/tickets/:code/reservation',
    access: 'member',
    summary: 'Give the reservation up; its places are on sale again',
    params,
    response: ticket,
    handle: async ({ member, params: { code }, locale, now }) => ({
      data: await reserve({ memberId: member.id, code, wanted: null, locale, now }),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/tickets/:code/live-code',
    access: 'member',
    summary: 'A code for the gate that dies after a minute',
    params,
    response: z.object({ code: z.string(), expiresAt: instant }),
    handle: async ({ member, params: { code }, now }) => ({
      data: await issueLiveCode(member.id, code, now),
      meta: { now },
    }),
  }),
];
