import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { AnswerStore, StoredAnswer, VARY, type Wanted, wantedFrom } from '../kernel/http/answers';
import { ownRoutes } from '../kernel/http/own-routes';
import { onNews, TOPICS } from '../kernel/news';

/** With the second that product facts may be old, two in all. */
const FRESH_MS = 1_000;
/** Some 20 MB of calendars. */
const SIZE = 2_000;

type Store = AnswerStore<StoredAnswer>;

/**
 * Remembers the answers of routes that declare `cache`, in front of everything. What is remembered is sent before
 * Koa begins: through Koa's first middleware it costs half as much again, through the whole chain fifty times. What
 * is not goes the ordinary way, once for all who ask meanwhile, and keeps the headers that the chain gave it.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const stores = new Map<string, Store>(
    TOPICS.map((topic) => [topic, new AnswerStore({ freshMs: FRESH_MS, size: SIZE })]),
  );
  for (const topic of TOPICS) onNews(topic, () => stores.get(topic)?.drop());

  let read: ReturnType<typeof wantedFrom> | undefined;
  const find = (request: IncomingMessage): { wanted: Wanted; store: Store } | null => {
    // At the first request: when middlewares are made, routes may still be added.
    read ??= wantedFrom(ownRoutes(strapi));
    const wanted = read(request);
    const store = wanted && stores.get(wanted.topic);
    return store ? { wanted, store } : null;
  };

  standInFront(strapi.server.httpServer, (request, response) => {
    const found = find(request);
    return found?.store.find(found.wanted.key)?.sendNow(request, response) ?? false;
  });

  return async (ctx: Context, next: Next) => {
    const found = find(ctx.req);
    if (!found) return next();
    const { answer, ran } = await remembered(found.store, found.wanted, ctx, next);
    if (answer) {
      ctx.respond = false;
      await answer.send(ctx.req, ctx.res);
    } else if (!ran) {
      await next();
    }
  };
};

/** The answer if it is one to remember, and whether this very request ran through the chain for it. */
async function remembered(store: Store, { key, topic }: Wanted, ctx: Context, next: Next) {
  let ran = false;
  const known = store.find(key);
  const answer =
    known ??
    (await store.load(key, async () => {
      ran = true;
      await next();
      // Errors are not remembered, nothing that was meant for one client, and nothing that another route answered.
      const isForAll = ctx.state.remember === topic && !ctx.response.get('set-cookie');
      if (ctx.status !== 200 || !isForAll) return null;
      return new StoredAnswer(ctx.body, ctx.response.headers, VARY);
    }));
  return { answer, ran };
}

/** Lets `first` answer requests before the server's own listener; false from it means that it did not. */
function standInFront(
  server: Core.Strapi['server']['httpServer'],
  first: (request: IncomingMessage, response: ServerResponse) => boolean,
): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (first(request, response)) return;
    for (const listener of listeners) listener.call(server, request, response);
  });
}
