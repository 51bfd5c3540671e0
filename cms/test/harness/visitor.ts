export interface Answer<T = Json> {
  status: number;
  data: T;
  error: { status: number; name: string; message: string; details: Record<string, unknown> } | undefined;
  meta: Record<string, unknown>;
  headers: Headers;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client in plain JavaScript would
export type Json = any;

/** Somebody with a phone: speaks HTTP to the server as the mini-program does. */
export class Visitor {
  jwt = '';

  constructor(private readonly url: string) {}

  async logIn(name: string): Promise<this> {
    const { data } = await this.post('/api/wechat/login', { code: `demo-${name}` });
    this.jwt = data.jwt;
    return this;
  }

  get = (path: string, headers = {}) => this.send('GET', path, undefined, headers);
  delete = (path: string, headers = {}) => this.send('DELETE', path, undefined, headers);
  post = (path: string, body: unknown = {}, headers = {}) => this.send('POST', path, body, headers);
  patch = (path: string, body: unknown = {}, headers = {}) => this.send('PATCH', path, body, headers);
  put = (path: string, body: unknown = {}, headers = {}) => this.send('PUT', path, body, headers);

  private async send(
    method: string,
    path: string,
    body: unknown,
    extra: Record<string, string>,
  ): Promise<Answer> {
    const headers: Record<string, string> = { ...extra };
    if (this.jwt) headers.authorization = `Bearer ${this.jwt}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(this.url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = text.startsWith('{') ? JSON.parse(text) : {};
    return {
      status: response.status,
      data: parsed.data,
      error: parsed.error,
      meta: parsed.meta ?? {},
      headers: response.headers,
    };
  }
}
