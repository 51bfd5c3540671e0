import { SECOND_MS } from '../clock.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { PayRefusal } from './refusal.js';

/** How often WeChat Pay lets a merchant call an endpoint. */
export interface RateLimit {
  perSecond: number;
  /** The lower limit of an endpoint once its calls fail. */
  failingPerSecond?: number;
}

/** The calls of the last second, for one endpoint. */
export class CallRate {
  private calls: { atMs: number; failed: boolean }[] = [];

  /** @throws PayRefusal 429 when the limit is reached; such a call counts neither as a call nor as a failure */
  check(world: World, limit: RateLimit | undefined): void {
    if (!limit || !settingsOf(world).rateLimits) return;
    const nowMs = performance.now();
    this.calls = this.calls.filter(({ atMs }) => atMs > nowMs - SECOND_MS);
    const failures = this.calls.filter(({ failed }) => failed).length;
    const tooOften = this.calls.length >= limit.perSecond * world.speed;
    const failsTooOften = failures >= (limit.failingPerSecond ?? Number.POSITIVE_INFINITY) * world.speed;
    if (tooOften || failsTooOften) throw new PayRefusal(429, 'FREQUENCY_LIMITED', '频率超限，请降低请求频率');
  }

  count(failed: boolean): void {
    this.calls.push({ atMs: performance.now(), failed });
  }
}
