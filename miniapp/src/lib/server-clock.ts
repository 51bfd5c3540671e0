/**
 * Phones run minutes fast or slow. Each answer that carries `meta.now` corrects the offset, and every
 * countdown is counted on the server's clock.
 */
let offsetMs = 0;

/** Call with the server's instant as soon as the answer arrives. */
export function noteServerNow(instant: string, receivedAtMs: number = Date.now()): void {
  const serverMs = Date.parse(instant);
  if (!Number.isNaN(serverMs)) offsetMs = serverMs - receivedAtMs;
}

/** The server's clock now, in milliseconds. */
export function serverNowMs(): number {
  return Date.now() + offsetMs;
}
