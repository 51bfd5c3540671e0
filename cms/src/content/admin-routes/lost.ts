import { z } from 'zod';
import { defineAdminRoute, page, pagination } from '../../kernel/http';
import { answerClaim, CLAIM_ANSWERS, offerFound } from '../services/answer-claim';
import { handOverFound } from '../services/hand-over-found';
import { listAsked, listThings, readDeskFigures, readThing, THING_LISTS } from '../services/lost-desk';
import { registerFound } from '../services/register-found';
import { id } from '../shapes';
import {
  askedCard,
  deskFigures,
  kind,
  newThing,
  recipient,
  thing,
  thingCard,
  thingCase,
} from './lost-shapes';

const EXPLORER = 'plugin::content-manager.explorer';
const ITEM = 'api::lost-item.lost-item';
const CLAIM = 'api::claim.claim';
/** Who may do it in Strapi's own forms may do it here; claims have phone numbers. */
const mayRead = [
  { action: `${EXPLORER}.read`, subject: ITEM },
  { action: `${EXPLORER}.read`, subject: CLAIM },
] as const;
const mayRegister = [{ action: `${EXPLORER}.create`, subject: ITEM }] as const;
const mayAnswer = [
  { action: `${EXPLORER}.update`, subject: ITEM },
  { action: `${EXPLORER}.update`, subject: CLAIM },
] as const;
const answered = z.object({ documentId: z.string() });

const things = [
  defineAdminRoute({
    method: 'GET',
    path: '/lost/figures',
    permissions: mayRead,
    response: deskFigures,
    handle: async ({ now }) => ({ data: await readDeskFigures(now) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/lost/things',
    permissions: mayRead,
    query: {
      ...page,
      list: z.enum(THING_LISTS).default('here'),
      kind: kind.optional(),
      q: z.string().trim().max(40).optional(),
    },
    response: z.array(thingCard),
    handle: async ({ query, locale }) => {
      const { things: rows, total } = await listThings(query, locale);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/lost/things',
    permissions: mayRegister,
    body: newThing,
    response: thing,
    handle: async ({ body }) => ({ data: await registerFound(body) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/lost/things/:id',
    permissions: mayRead,
    params: { id },
    response: thingCase,
    handle: async ({ params, locale }) => ({ data: await readThing(params.id, locale) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/lost/things/:id/hand-over',
    permissions: mayAnswer,
    params: { id },
    body: recipient,
    response: thingCase,
    handle: async ({ params, body, adminId, locale, now }) => ({
      data: await handOverFound(params.id, body, adminId, locale, now),
    }),
  }),
];

const asked = [
  defineAdminRoute({
    method: 'GET',
    path: '/lost/asked',
    permissions: mayRead,
    query: { ...page, list: z.enum(['open', 'done']).default('open') },
    response: z.array(askedCard),
    handle: async ({ query, locale }) => {
      const { asked: rows, total } = await listAsked({ ...query, open: query.list === 'open' }, locale);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/lost/asked/:id/answer',
    permissions: mayAnswer,
    params: { id },
    body: z.strictObject({ state: z.enum(CLAIM_ANSWERS), note: z.string().trim().max(500).optional() }),
    response: answered,
    handle: async ({ params, body, now }) => {
      await answerClaim(params.id, body.state, body.note || null, now);
      return { data: { documentId: params.id } };
    },
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/lost/asked/:id/offer',
    permissions: mayAnswer,
    params: { id },
    body: z.strictObject({ thing: id }),
    response: answered,
    handle: async ({ params, body, now }) => {
      await offerFound(params.id, body.thing, now);
      return { data: { documentId: params.id } };
    },
  }),
];

/** The desk of lost and found: docs/operating/lost-and-found.md. */
export const lostRoutes = [...things, ...asked];
