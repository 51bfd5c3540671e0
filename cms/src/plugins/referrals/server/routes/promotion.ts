import { z } from 'zod';
import { defineRoute, page, pagination, RateLimit } from '../../../../kernel/http';
import { deviceOf } from '../services/device';
import { listCommissions } from '../services/list-commissions';
import { makePoster } from '../services/make-poster';
import { listFollowers, readCentre } from '../services/read-centre';
import { readScene } from '../services/read-scene';
import { recordTouch } from '../services/record-touch';
import { COMMISSION_STATES, centre, commission, follower } from './shapes';

/** Each is a row that stays. */
const touchesOfMember = new RateLimit('touches-of-member', () => 60);
const postersOfMember = new RateLimit('posters-of-member', () => 60);
/** Codes cannot be guessed; whoever tries is slow at it. */
const scenesForAddress = new RateLimit('scenes-for-address', () => 300);

const scene = z.string().min(1).max(32);

export const promotionRoutes = [
  defineRoute({
    method: 'POST',
    path: '/poster',
    access: 'member',
    summary: 'The code that a member’s poster or share of a page carries; the same for ever',
    body: z.object({ page: z.string().min(1).max(200).describe('as in app.config, with its query') }),
    response: z.object({ scene: z.string(), page: z.string() }),
    limits: [{ limit: postersOfMember, by: ({ member }) => String(member.id) }],
    handle: async ({ member, body, address, header }) => ({
      data: await makePoster({
        memberId: member.id,
        page: body.page,
        device: deviceOf(address, header('user-agent')),
      }),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/scenes/:scene',
    access: 'public',
    summary: 'What a promoter’s code opens, and who shares it',
    params: { scene },
    response: z.object({ page: z.string(), sharer: z.string().nullable().describe('nickname') }),
    limits: [{ limit: scenesForAddress, by: ({ address }) => address }],
    handle: async ({ params }) => ({ data: await readScene(params.scene) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/touch',
    access: 'member',
    summary: 'Somebody came through a promoter’s code',
    body: z.object({ scene }),
    response: z.object({
      bound: z.boolean().describe('the code’s promoter is this member’s now'),
      reason: z.string().nullable().describe('why nothing came of it'),
    }),
    limits: [{ limit: touchesOfMember, by: ({ member }) => String(member.id) }],
    handle: async ({ member, body, address, header, now }) => ({
      data: await recordTouch({
        memberId: member.id,
        scene: body.scene,
        device: deviceOf(address, header('user-agent')),
        at: now,
      }),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/centre',
    access: 'member',
    summary: 'A promoter’s figures, balances and rules',
    response: centre,
    handle: async ({ member, now }) => ({ data: await readCentre(member.id, now) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/followers',
    access: 'member',
    summary: 'Who is bound to the promoter, and what they brought',
    query: page,
    response: z.array(follower),
    handle: async ({ member, query, now }) => {
      const { rows, total } = await listFollowers(member.id, query, now);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/commissions',
    access: 'member',
    summary: 'A promoter’s records of commission; what was taken back is a record of its own',
    query: { ...page, status: z.enum(COMMISSION_STATES).optional() },
    response: z.array(commission),
    handle: async ({ member, query: { status, ...query } }) => {
      const { rows, total } = await listCommissions({ memberId: member.id, status, ...query });
      return { data: rows, meta: pagination(query, total) };
    },
  }),
];
