import { statement } from '../../../../kernel/db';

export interface TokenRow extends Record<string, unknown> {
  sealed: Buffer | null;
  expiresAt: Date | null;
}

export const find = statement<TokenRow, [string]>(
  'wechat-tokens.find',
  'select sealed, expires_at as "expiresAt" from wechat_tokens where app_id = $1',
);

/**
 * Takes the right to ask for a new token until `$3`. Answers a row to the one process that got it: none while another
 * has it, and none when the token is no longer the `sealed` one that the caller has read.
 */
export const lease = statement<{ forcedAt: Date | null }, [string, Date, Date, Buffer | null]>(
  'wechat-tokens.lease',
  `insert into wechat_tokens as t (app_id, refreshing_until) values ($1, $3)
   on conflict (app_id) do update set refreshing_until = $3
    where t.refreshing_until <= $2 and t.sealed is not distinct from $4
   returning forced_at as "forcedAt"`,
);

/** Keeps a new token and ends the lease. */
export const keep = statement<Record<string, never>, [string, Buffer, Date, Date | null]>(
  'wechat-tokens.keep',
  `update wechat_tokens set sealed = $2, expires_at = $3, forced_at = $4, refreshing_until = '-infinity'
    where app_id = $1`,
);

/** Ends the lease of a refresh that failed; nobody asks before `$2`. */
export const rest = statement<Record<string, never>, [string, Date]>(
  'wechat-tokens.rest',
  'update wechat_tokens set refreshing_until = $2 where app_id = $1',
);
