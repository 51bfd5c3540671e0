import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Letter } from './letter.js';

/** What came of posting: an answer, or the reason why there is none. */
export type PostResult = { status: number; answer: string } | { error: string };

const KEPT_ANSWER_BYTES = 2048;
// Many notifications at once must not open thousands of sockets. No connection is kept: one that the merchant
// closes at that very moment would count as a failed attempt.
const agents = { http: new HttpAgent({ maxSockets: 64 }), https: new HttpsAgent({ maxSockets: 64 }) };

/**
 * Posts a letter once and waits for the whole answer; never rejects. The time-out runs from getting a connection.
 * @param agent keeps connections of its own, for many letters in a row
 */
export function post(url: string, letter: Letter, timeoutMs: number, agent?: HttpAgent): Promise<PostResult> {
  return new Promise((resolve) => {
    const request = openRequest(url, letter, agent);
    const finish = (result: PostResult): void => {
      clearTimeout(timer);
      resolve(result);
    };
    let timer: NodeJS.Timeout | undefined;
    request.on('socket', () => {
      timer = setTimeout(() => request.destroy(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    });
    request.on('error', (error) => finish({ error: error.message }));
    request.on('response', (response) => readAnswer(response, finish));
    request.end(letter.body);
  });
}

function openRequest(url: string, letter: Letter, agent: HttpAgent | undefined): ClientRequest {
  const secure = url.startsWith('https:');
  const headers = { ...letter.headers, 'Content-Length': String(letter.body.length) };
  const options = { method: 'POST', headers, agent: agent ?? (secure ? agents.https : agents.http) };
  return secure ? httpsRequest(url, options) : httpRequest(url, options);
}

function readAnswer(response: IncomingMessage, finish: (result: PostResult) => void): void {
  const chunks: Buffer[] = [];
  let keptBytes = 0;
  response.on('data', (chunk: Buffer) => {
    if (keptBytes < KEPT_ANSWER_BYTES) chunks.push(chunk);
    keptBytes += chunk.length;
  });
  response.on('error', (error) => finish({ error: error.message }));
  response.on('end', () => {
    const answer = Buffer.concat(chunks).subarray(0, KEPT_ANSWER_BYTES).toString();
    finish({ status: response.statusCode ?? 0, answer });
  });
}
