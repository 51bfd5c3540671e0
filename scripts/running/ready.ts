import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from './child';
import { Complaint } from './session';

const POLL_MS = 150;
const REQUEST_TIMEOUT_MS = 3_000;

/** What to say about a program that ended or hangs, with the end of its log. */
export function complain(child: Child, words: string): Complaint {
  const tail = child.tail();
  return new Complaint(`${child.name} ${words}.${tail ? ` The end of its log:\n\n${tail}` : ''}`);
}

async function answer(url: string): Promise<Response | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
    return response.ok ? response : undefined;
  } catch {
    // Not listening yet, or too busy to answer: asked again.
    return undefined;
  }
}

/**
 * Waits until a child answers at this address with 2xx.
 * @throws Complaint when it ends before, or takes longer than `timeoutMs`
 */
export async function waitForAnswer(child: Child, url: string, timeoutMs: number): Promise<Response> {
  const giveUpAt = Date.now() + timeoutMs;
  let end: string | undefined;
  child.ended.then(
    ({ words }) => {
      end = words;
    },
    (error: Error) => {
      end = `did not start: ${error.message}`;
    },
  );
  for (;;) {
    const response = await answer(url);
    // The child first: what answers may be another program on its port.
    if (end) throw complain(child, end);
    if (response) return response;
    if (Date.now() > giveUpAt) throw complain(child, `does not answer at ${url} after ${timeoutMs / 1000} s`);
    await sleep(POLL_MS);
  }
}
