declare module 'koa-mount' {
  import type { Middleware } from 'koa';
  export default function mount(prefix: string, middleware: Middleware): Middleware;
}

declare module 'koa-static' {
  import type { ServerResponse } from 'node:http';
  import type { Middleware } from 'koa';

  interface Options {
    index?: string | false;
    maxage?: number;
    immutable?: boolean;
    setHeaders?: (response: ServerResponse, file: string) => void;
  }
  export default function serve(root: string, options?: Options): Middleware;
}
