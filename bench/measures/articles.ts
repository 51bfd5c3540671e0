import type { Shot } from '../load';
import type { Stage } from '../stage';
import { compare, fire, type Row } from './compare';

const BARE_TARGET = 0.5;
const STOCK_TARGET = 20;
const PAGE_SIZE = 10;

interface Guide {
  documentId: string;
  title: string;
}

const get = (path: string): Shot => ({ method: 'GET', path, headers: { 'accept-language': 'zh' } });

/**
 * The list of guides and a guide's page: against the bare server, and against what Strapi's own controller answers for
 * the same content, as a project without a cache would ask for it.
 */
export async function measureArticles(stage: Stage): Promise<Row[]> {
  const stock = await stage.startStock();
  const list = `/articles?pageSize=${PAGE_SIZE}`;
  const guides = await prepare(stage, list);
  const [first] = guides as [Guide];
  const page = `/articles/${first.documentId}`;
  const stockList = `/api/stock/articles?${STOCK_LIST}`;
  const stockPage = `/api/stock/articles/${first.documentId}?${STOCK_PAGE}`;
  await sameTitles(guides, stock + stockList);
  await sameTitles([first], stock + stockPage);
  const ours = (path: string) => fire(stage.product, () => get(`/api${path}`));
  return [
    await compare(
      'article list',
      BARE_TARGET,
      ours(list),
      fire(stage.bare, () => get('/articles')),
    ),
    await compare(
      'article page',
      BARE_TARGET,
      ours(page),
      fire(stage.bare, () => get(page)),
    ),
    await compare(
      'article list, to stock REST',
      STOCK_TARGET,
      ours(list),
      fire(stock, () => get(stockList)),
    ),
    await compare(
      'article page, to stock REST',
      STOCK_TARGET,
      ours(page),
      fire(stock, () => get(stockPage)),
    ),
  ];
}

/** As narrow as our own answer. */
const FILE = 'fields[0]=url&fields[1]=width&fields[2]=height&fields[3]=alternativeText&fields[4]=formats';
const fileOf = (name: string) => FILE.replaceAll('fields', `populate[${name}][fields]`);
const CARD = `${fileOf('cover')}&populate[category][fields][0]=slug&populate[category][fields][1]=name&populate[video][fields][0]=url`;
const STOCK_LIST = `locale=zh&sort=shownAt:desc&pagination[pageSize]=${PAGE_SIZE}&fields[0]=title&fields[1]=summary&fields[2]=pinned&fields[3]=shownAt&${CARD}`;
const STOCK_PAGE = `locale=zh&${CARD}&populate[tickets][fields][0]=slug&populate[tickets][fields][1]=title`;

/** Gives the bare server the same guides, and makes sure that both then answer the same. */
async function prepare(stage: Stage, list: string): Promise<Guide[]> {
  const guides = (await read(`${stage.product}/api${list}`)) as Guide[];
  await stage.db.query('drop table if exists bare_articles');
  await stage.db.query(
    'create table bare_articles (position int primary key, document_id text unique, card json, page json)',
  );
  for (const [position, guide] of guides.entries()) {
    const page = await read(`${stage.product}/api/articles/${guide.documentId}`);
    await stage.db.query('insert into bare_articles values ($1, $2, $3, $4)', [
      position,
      guide.documentId,
      JSON.stringify(guide),
      JSON.stringify(page),
    ]);
  }
  for (const path of ['/articles', `/articles/${guides[0]?.documentId}`]) {
    const [ours, theirs] = [
      await read(`${stage.product}/api${path}?pageSize=10`),
      await read(stage.bare + path),
    ];
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error(`${path} is not the same at both`);
  }
  return guides;
}

/** Its fields have other names and orders; that it answers the same guides is what can be checked. */
async function sameTitles(guides: readonly Guide[], address: string): Promise<void> {
  const answer = [await read(address)].flat() as Guide[];
  const [ours, theirs] = [guides, answer].map((some) => some.map(({ title }) => title).join(', '));
  if (ours !== theirs) throw new Error(`${address}: ours ${ours}\nstock ${theirs}`);
}

async function read(address: string): Promise<unknown> {
  const answer = await fetch(address, { headers: { 'accept-language': 'zh' } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { data: unknown }).data;
}
