import type { IncomingHttpHeaders } from 'node:http';
import { parse } from 'node:querystring';
import type { Topic } from '../../news';
import { channelFrom, localeFrom } from '../define-route';
import type { OwnRoute } from '../own-routes';

/** What a request asks for: the same key, the same answer. */
export interface Wanted {
  topic: Topic;
  key: string;
}

/** The request headers that may change a remembered answer. */
export const VARY = ['Accept-Language', 'X-Sales-Channel', 'Accept-Encoding'] as const;

interface Asked {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
}

interface ReadRoute {
  route: OwnRoute;
  pattern: RegExp;
  names: string[];
}

const LONGEST_URL = 1_024;
/** Brackets make lists and objects of parameters, and NUL is refused: such a request goes the long way. */
const ODD = /\[|%5b|%00/i;

/**
 * Reads from a request which remembered answer it wants, or null when it must go the long way: another route,
 * anything unusual, anything the route would refuse. The key is made of what the route's own schemas make of the
 * request and of what else its handler is told: the order of parameters and parameters that nobody knows make no
 * difference, and `Authorization` has no part in it. All routes are known here, not only those that are remembered:
 * `/gifts/exchanges` also looks like `/gifts/:id`, and the first that is declared gets the request, as in Koa's router.
 */
export function wantedFrom(routes: readonly OwnRoute[]): (request: Asked) => Wanted | null {
  const reads = routes.filter(({ method }) => method === 'GET').map(readRoute);
  return ({ method, url = '', headers }) => {
    if ((method !== 'GET' && method !== 'HEAD') || url.length > LONGEST_URL || ODD.test(url)) return null;
    if (headers['transfer-encoding'] || Number(headers['content-length'] ?? 0) > 0) return null;
    const [path = '', query = ''] = split(url);
    const taken = reads.find(({ pattern }) => pattern.test(path));
    return taken?.route.cache ? wanted(taken, taken.route.cache, path, query, headers) : null;
  };
}

function readRoute(route: OwnRoute): ReadRoute {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const pattern = new RegExp(`^${route.path.replace(/:\w+/g, '([^/]+)')}$`);
  return { route, pattern, names };
}

function wanted(
  { route, pattern, names }: ReadRoute,
  topic: Topic,
  path: string,
  query: string,
  headers: IncomingHttpHeaders,
): Wanted | null {
  const found = pattern.exec(path)?.slice(1) ?? [];
  const pairs = names.map((name, index) => [name, decoded(found[index] ?? '')] as const);
  const params = route.params.safeParse(Object.fromEntries(pairs));
  const asked = route.query.safeParse(parse(query));
  if (!params.success || !asked.success) return null;
  const channel = channelFrom(headers['x-sales-channel'] as string | undefined);
  const locale = localeFrom(headers['accept-language']);
  // Whom a browser lets read the answer, CORS says in its headers.
  const { origin = '' } = headers;
  return { topic, key: JSON.stringify([route.path, params.data, asked.data, channel, locale, origin]) };
}

function split(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

/** Undefined when it is broken, which no schema of a parameter takes. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
