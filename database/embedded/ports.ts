import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the range that systems hand out for outgoing connections (32768 and up on Linux): a port remembered
 * for the next start must not be lost to a passing connection meanwhile.
 */
const LOWEST_PORT = 20_000;
const HIGHEST_PORT = 30_000;
const ATTEMPTS = 50;

/** Whether a server could listen on this port of 127.0.0.1 now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => resolve(true)));
  });
}

/** A free port of 127.0.0.1, chosen at random so that two starts at one moment rarely meet. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(LOWEST_PORT, HIGHEST_PORT);
    if (await isPortFree(port)) return port;
  }
  throw new Error(`No free port between ${LOWEST_PORT} and ${HIGHEST_PORT} after ${ATTEMPTS} attempts.`);
}
