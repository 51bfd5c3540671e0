import { z } from 'zod';

/** What the WeChat page gets. Only zod here and no server code: the admin's pages import these types. */
const count = z.number().int();
const instant = z.iso.datetime();

const certificate = z.object({ serial: z.string(), expiresAt: instant });

export const connection = z.object({
  /** True when the address is not WeChat Pay's own: nothing here is real money. */
  sandbox: z.boolean(),
  payOrigin: z.string(),
  appId: z.string(),
  mchId: z.string(),
  notifyOrigin: z.string(),
  /** The merchant's own, that we sign with. */
  merchantCertificate: certificate,
  /** WeChat Pay's public key, when the merchant has that mode. */
  publicKeyId: z.string().nullable(),
  /** WeChat Pay's certificates that are known, the newest first. */
  platformCertificates: z.array(certificate),
  /** The last notification of each kind, and how many came within a day. */
  notifications: z.array(
    z.object({
      topic: z.enum(['transaction', 'refund', 'transfer']),
      lastAt: instant.nullable(),
      lastDay: count,
    }),
  ),
  /** Jobs: due now, planned for later, tried in vain at least once, and given up. */
  jobs: z.object({
    due: count,
    later: count,
    failing: count,
    givenUp: count,
    oldestDueAt: instant.nullable(),
  }),
  /** Money that is under way. */
  underWay: z.object({ payments: count, refunds: count, transfers: count }),
});

export const check = z.object({
  id: z.enum(['token', 'certificates', 'query']),
  ok: z.boolean(),
  /** WeChat's code or one of ours when it is not. */
  code: z.string().nullable(),
  tookMs: count,
});

export type Connection = z.output<typeof connection>;
export type Check = z.output<typeof check>;
