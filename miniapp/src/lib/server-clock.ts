/**
 * Phones run minutes fast or slow. Each answer that carries `meta.now` corrects the offset, and every
 * countdown is counted on the server's clock. What everybody is shown carries none, because servers keep such
 * answers for a while; there the header `Date`, made when an answer is sent, says the second.
 */
let offsetMs = 0;
let isExact = false;

/** `Date` has whole seconds, rounded down: half of one is the best guess. */
const HALF_SECOND_MS = 500;

/** Call with the server's instant as soon as the answer arrives. */
export function noteServerNow(instant: string, receivedAtMs: number = Date.now()): void {
  const serverMs = Date.parse(instant);
  if (Number.isNaN(serverMs)) return;
  offsetMs = serverMs - receivedAtMs;
  isExact = true;
}

/** Call with the header `Date` of an answer without instant; what is known to the millisecond is not given up for it. */
export function noteServerDate(date: string | undefined, receivedAtMs: number = Date.now()): void {
  const serverMs = Date.parse(date ?? '') + HALF_SECOND_MS;
  if (!isExact && !Number.isNaN(serverMs)) offsetMs = serverMs - receivedAtMs;
}

/** The server's clock now, in milliseconds. */
export function serverNowMs(): number {
  return Date.now() + offsetMs;
}
