import { randomUUID } from 'node:crypto';
import type { Context } from 'koa';
import { DomainError, type Locale, sentenceFor } from '../errors';

/** Answers as Strapi does: `{data: null, error: {status, name, message, details}}`. */
export function sendError(ctx: Context, error: unknown, locale: Locale): void {
  const refusal = error instanceof DomainError ? error : unexpected(ctx, error);
  ctx.status = refusal.status;
  const { retryAfterSeconds } = refusal.facts;
  if (typeof retryAfterSeconds === 'number') ctx.set('Retry-After', String(retryAfterSeconds));
  ctx.body = {
    data: null,
    error: {
      status: refusal.status,
      name: refusal.code,
      message: sentenceFor(refusal.code, locale),
      details: refusal.facts,
    },
  };
}

function unexpected(ctx: Context, error: unknown): DomainError {
  const id = randomUUID();
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  strapi.log.error(`[${id}] ${ctx.method} ${ctx.path}: ${text}`);
  return new DomainError('INTERNAL', { id });
}
