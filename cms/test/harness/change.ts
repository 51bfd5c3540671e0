import type { App } from './app';
import { eventually, order, pay, statusOf } from './shop';
import type { Json, Visitor } from './visitor';

const PRODUCT = 'plugin::ticketing.product';

/** Changes a product as an editor does who saves and publishes. */
export async function editProduct(app: App, slug: string, data: object): Promise<void> {
  const documents = app.strapi.documents(PRODUCT);
  const { documentId } = (await documents.findFirst({ filters: { slug }, locale: 'zh' } as never)) as Json;
  await documents.update({ documentId, locale: 'zh', data, status: 'published' } as never);
}

export const changePath = (code: string) => `/api/ticketing/tickets/${code}/change`;

/** Changes the day, and fails loudly when that is refused. Answers the whole answer's data. */
export async function changed(visitor: Visitor, code: string, wanted: object): Promise<Json> {
  const { status, data, error } = await visitor.post(changePath(code), wanted);
  if (status !== 200) throw new Error(`change refused: ${JSON.stringify(error)}`);
  return data;
}

/** Pays the difference of a change and waits until the new ticket is valid. Answers the order's number. */
export async function payDifference(app: App, visitor: Visitor, code: string): Promise<string> {
  const { order: opened } = await order(visitor, [{ code }]);
  await pay(app.sandbox.origin, opened.number);
  await eventually(statusOf(visitor, code), (status) => status === 'valid');
  return opened.number;
}

/** Everything of a chain of tickets, the oldest first, with what was paid and what goes back. */
export async function chainOf(app: App, code: string): Promise<Json[]> {
  const { rows } = await app.db.query(
    `with recursive chain as (
       select id, replaces_id from tickets where code = $1
       union all select b.id, b.replaces_id from chain c join tickets b on b.id = c.replaces_id)
     select t.code, t.status, t.price_fen as "priceFen", t.changes,
            coalesce((select sum(l.amount_fen)::int from order_lines l where l.ticket_id = t.id and l.order_status = 'paid'), 0) as "paidFen",
            coalesce((select sum(r.amount_fen)::int from refunds r where r.ticket_id = t.id), 0) as "backFen"
       from chain c join tickets t on t.id = c.id order by t.id`,
    [code],
  );
  return rows;
}
