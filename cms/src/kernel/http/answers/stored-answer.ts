import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type Encoding, encodingFor, pack } from './encoding';

/** Made anew for each form of the body. */
const OF_THE_BODY = ['content-type', 'content-length', 'content-encoding', 'etag', 'date', 'cache-control'];

interface Form {
  body: Buffer;
  etag: string;
  headers: OutgoingHttpHeaders;
  notModified: OutgoingHttpHeaders;
}

/** One 200 answer with everything that is sent, computed once: its tag, its headers, and its packed forms. */
export class StoredAnswer {
  private readonly body: Buffer;
  private readonly tag: string;
  private readonly common: OutgoingHttpHeaders;
  private readonly forms = new Map<Encoding, Form>();

  /**
   * `headers` are those that the middleware chain gave its answer, so that this one has the same; `vary` names the
   * request headers that may change it.
   */
  constructor(value: unknown, headers: OutgoingHttpHeaders, vary: readonly string[]) {
    this.body = Buffer.from(JSON.stringify(value));
    this.tag = createHash('sha256').update(this.body).digest('base64url').slice(0, 27);
    const kept = Object.entries(headers).filter(([name]) => !OF_THE_BODY.includes(name));
    this.common = {
      ...Object.fromEntries(kept),
      vary: [...new Set([headers.vary ?? [], ...vary].flat())].join(', '),
      // Kept by browsers and asked about each time: the tag makes that cheap, and nothing old is shown.
      'cache-control': 'no-cache',
    };
  }

  /** True when it could be sent at once. */
  sendNow(request: IncomingMessage, response: ServerResponse): boolean {
    const form = this.forms.get(this.encodingFor(request));
    if (form) send(request, response, form);
    return form !== undefined;
  }

  async send(request: IncomingMessage, response: ServerResponse): Promise<void> {
    send(request, response, await this.formIn(this.encodingFor(request)));
  }

  private encodingFor = (request: IncomingMessage): Encoding =>
    encodingFor(request.headers['accept-encoding'], this.body.length);

  private async formIn(encoding: Encoding): Promise<Form> {
    const known = this.forms.get(encoding);
    if (known) return known;
    const body = encoding === 'identity' ? this.body : await pack(this.body, this.tag, encoding);
    // A strong tag names bytes, so each form has its own.
    const etag = encoding === 'identity' ? `"${this.tag}"` : `"${this.tag}-${encoding}"`;
    const notModified = { ...this.common, etag };
    const form: Form = {
      body,
      etag,
      notModified,
      headers: {
        ...notModified,
        'content-type': 'application/json; charset=utf-8',
        'content-length': body.length,
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      },
    };
    this.forms.set(encoding, form);
    return form;
  }
}

function send(request: IncomingMessage, response: ServerResponse, form: Form): void {
  // The chain may have set headers on this very response; the form has them all.
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  if (knows(request.headers['if-none-match'], form.etag)) {
    response.writeHead(304, form.notModified).end();
  } else {
    response.writeHead(200, form.headers);
    response.end(request.method === 'HEAD' ? undefined : form.body);
  }
}

/** Weak comparison, as RFC 9110 13.1.2 says: a proxy that packs by itself weakens our tag. */
function knows(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  return given.trim() === '*' || given.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
