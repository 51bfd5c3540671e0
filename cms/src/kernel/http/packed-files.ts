import type { ServerResponse } from 'node:http';
import serve from 'koa-static';

const YEAR_MS = 365 * 86_400_000;
/** What keeps its name when its content changes. */
const ASKED_EACH_TIME = /(\.html|service-worker\.js|\.webmanifest)(\.br|\.gz)?$/;

/**
 * A web build whose files carry a content hash in their names, except its pages, its service worker and its web
 * manifest. Beside a file may lie a `.br` and a `.gz` of it, made when it was built: those are sent to who takes them.
 */
export const packedFiles = (root: string) => serve(root, { maxage: YEAR_MS, immutable: true, setHeaders });

function setHeaders(response: ServerResponse, file: string): void {
  // Named as it lies on the disk: a page may be index.html.br.
  if (ASKED_EACH_TIME.test(file)) response.setHeader('Cache-Control', 'no-cache');
  // A cache on the way must not hand the packed form to who cannot read it.
  response.setHeader('Vary', [response.getHeader('Vary') ?? [], 'Accept-Encoding'].flat().join(', '));
}
