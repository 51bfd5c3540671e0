import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../errors';

const SECOND_MS = 1000;
const MINUTE_SECONDS = 60;

/**
 * So many a minute for each key, counted by each process alone: counting in the database would let a flood write there,
 * which is what a limit is to prevent. With n processes the real limit is up to n times as high.
 */
export class RateLimit {
  private limiter: RateLimiterMemory | undefined;

  /** `perMinute` is asked at the first use, when the settings are known. */
  constructor(
    private readonly name: string,
    private readonly perMinute: () => number,
  ) {}

  /** Throws TOO_MANY_REQUESTS with `retryAfterSeconds`, which also becomes the header Retry-After. */
  async take(key: string): Promise<void> {
    this.limiter ??= new RateLimiterMemory({
      keyPrefix: this.name,
      points: this.perMinute(),
      duration: MINUTE_SECONDS,
    });
    try {
      await this.limiter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new DomainError('TOO_MANY_REQUESTS', {
        retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / SECOND_MS)),
      });
    }
  }
}
