/**
 * What one would write without a framework: node:http and pg, and PostgreSQL asked each time. The measure that the
 * product is held against.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { article, articles } from './articles';
import { calendar, products, slots } from './catalogue';
import { redeem } from './gate';
import { hold } from './holds';
import { takeNotification } from './notifications';

export interface Answered {
  status: number;
  body: object;
}

async function answer(request: IncomingMessage): Promise<Answered> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bare');
  if (request.method === 'POST' && pathname === '/holds') return hold(JSON.parse(await bodyOf(request)));
  if (request.method === 'POST' && pathname === '/scans') return redeem(JSON.parse(await bodyOf(request)));
  if (request.method === 'POST' && pathname === '/notifications')
    return takeNotification(request.headers, await bodyOf(request));
  const [, list, slug = '', part] = pathname.split('/');
  if (list === 'articles') return slug ? article(slug) : articles();
  if (list === 'products' && part === 'calendar') return calendar(slug);
  if (list === 'products' && part === 'slots') return slots(slug, searchParams.get('date') ?? '');
  if (list === 'products') return products();
  return { status: 404, body: {} };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

createServer(async (request, response) => {
  const { status, body } = await answer(request);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}).listen(Number(process.env.PORT), '127.0.0.1');
