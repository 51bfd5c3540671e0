/** The server answered and refused. `code` is stable; `message` is a sentence in the visitor's language. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** No usable answer came: no network, a time-out, a server that is away. A write may or may not have happened. */
export class NetworkError extends Error {
  constructor(
    reason: string,
    /** Whether something answered, though not the API: the network is there, the server is not. */
    readonly answered = false,
  ) {
    super(reason);
    this.name = 'NetworkError';
  }
}

/** The visitor turned back at the login page. */
export class LoginAbandoned extends Error {
  constructor() {
    super('login abandoned');
    this.name = 'LoginAbandoned';
  }
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof ApiError && codes.includes(error.code);
}
