import type { Shot } from '../load';
import type { Stage } from '../stage';
import { publishEvery } from './catalogue-storm';
import { compare, fire, type Row } from './compare';

const TARGET = 0.5;
const STORM_EVERY_MS = 500;
const PRODUCT = 'day-ticket';

type Item = Record<string, unknown>;

/** What a visitor who looks around asks for, as a phone asks for it. */
const get = (path: string): Shot => ({ method: 'GET', path, headers: { 'accept-language': 'zh' } });

/** The shop's list, a product's calendar and the slots of a day; then the list while an editor publishes. */
export async function measureCatalogue(stage: Stage): Promise<Row[]> {
  const { list, calendar, slots } = await prepare(stage);
  const ours = (path: string) => fire(stage.product, () => get(`/api/ticketing${path}`));
  const bare = (path: string) => fire(stage.bare, () => get(path));
  const row = (name: string, path: string) => compare(name, TARGET, ours(path), bare(path));
  const stormy = async () => {
    const storm = await publishEvery(STORM_EVERY_MS, stage, PRODUCT);
    try {
      return await ours(list)();
    } finally {
      await storm.end();
    }
  };
  return [
    await row('product list', list),
    await row('calendar', calendar),
    await row('slots', slots),
    await compare('product list, published twice a second', TARGET, stormy, bare(list)),
  ];
}

/** Gives the bare server the same products, and makes sure that both then answer the same. */
async function prepare(stage: Stage) {
  const list = '/products';
  const calendar = `/products/${PRODUCT}/calendar`;
  const products = await read(`${stage.product}/api/ticketing${list}`);
  const days = await read(`${stage.product}/api/ticketing${calendar}`);
  const slots = `/products/${PRODUCT}/slots?date=${days[1]?.date}`;
  const [slot] = await read(`${stage.product}/api/ticketing${slots}`);
  await stage.db.query('drop table if exists bare_products');
  await stage.db.query(
    `create table bare_products (position int primary key, slug text unique, body json, price_fen int, pool_id text,
                                 first_day date, last_day date)`,
  );
  for (const [position, product] of products.entries()) {
    await stage.db.query(
      'insert into bare_products select $1, $2, $3, $4, (select pool_id from slots where public_id = $5), $6, $7',
      [
        position,
        product.slug,
        JSON.stringify(product),
        product.priceFen,
        slot?.id,
        days[0]?.date,
        days.at(-1)?.date,
      ],
    );
  }
  for (const [path, fields] of [
    [list, Object.keys(products[0] ?? {})],
    [calendar, ['date', 'priceFen', 'left', 'open']],
    [slots, ['id', 'date', 'startsAt', 'endsAt', 'size', 'left', 'open']],
  ] as const) {
    const told = async (address: string) => only(await read(address), fields);
    const [ours, theirs] = [
      await told(`${stage.product}/api/ticketing${path}`),
      await told(stage.bare + path),
    ];
    if (ours !== theirs) throw new Error(`${path}: ours ${ours}\nbare ${theirs}`);
  }
  return { list, calendar, slots };
}

async function read(address: string): Promise<Item[]> {
  const answer = await fetch(address, { headers: { 'accept-language': 'zh' } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return ((await answer.json()) as { data: Item[] }).data;
}

const only = (items: Item[], fields: readonly string[]): string =>
  JSON.stringify(items.map((item) => fields.map((field) => item[field])));
