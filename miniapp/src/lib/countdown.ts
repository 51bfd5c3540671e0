/** Milliseconds until an ISO instant, never below zero. `nowMs` is the server's clock. */
export function remainingMs(expiresAt: string, nowMs: number): number {
  return Math.max(0, Date.parse(expiresAt) - nowMs);
}

/** mm:ss, or h:mm:ss from one hour on. A started second counts, so 00:00 means that it is over. */
export function formatRemaining(ms: number): string {
  const total = Math.ceil(ms / 1000);
  const seconds = String(total % 60).padStart(2, '0');
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600);
  const padded = String(minutes).padStart(2, '0');
  return hours > 0 ? `${hours}:${padded}:${seconds}` : `${padded}:${seconds}`;
}

/** How much of a span is left, 0 to 1. */
export function fractionLeft(leftMs: number, spanMs: number): number {
  if (spanMs <= 0) return 0;
  return Math.min(1, Math.max(0, leftMs / spanMs));
}
