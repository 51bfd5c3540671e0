import type { Json, Visitor } from './visitor';

export const CONTACT = { name: '林小满', phone: '13800138000' };

/** Today and later, as the venue counts days. */
export function day(offset: number): string {
  const shanghai = new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000);
  return shanghai.toISOString().slice(0, 10);
}

/** A parameter in brackets goes past the remembered answers, which may be a second old: what is so now. */
export const PAST_THE_CACHE = 'now[]=1';

export async function slotsOf(visitor: Visitor, product: string, date: string): Promise<Json[]> {
  const path = `/api/ticketing/products/${product}/slots?date=${date}&${PAST_THE_CACHE}`;
  return (await visitor.get(path)).data;
}

export const dayLine = (offset = 0, product = 'day-ticket') => ({
  product,
  date: day(offset),
  visitor: CONTACT,
});

/** Holds, and fails loudly when that is refused. */
export async function hold(visitor: Visitor, ...lines: object[]): Promise<Json[]> {
  const { status, data, error } = await visitor.post('/api/ticketing/tickets', { lines });
  if (status !== 200) throw new Error(`hold refused: ${JSON.stringify(error)}`);
  return data;
}

export async function order(visitor: Visitor, tickets: Json[]): Promise<Json> {
  const codes = tickets.map(({ code }) => code);
  const { status, data, error } = await visitor.post('/api/ticketing/orders', { tickets: codes });
  if (status !== 200) throw new Error(`order refused: ${JSON.stringify(error)}`);
  return data;
}

/** Pays in the sandbox's cashier. */
export async function pay(sandboxOrigin: string, number: string, extra: object = {}): Promise<Response> {
  return fetch(`${sandboxOrigin}/sandbox/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ out_trade_no: number, ...extra }),
  });
}

/** Asks again and again until `wanted` holds; throws after `timeoutMs`. */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: (value: T) => boolean,
  timeoutMs = 5_000,
): Promise<T> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const value = await ask();
    if (wanted(value)) return value;
    if (Date.now() > until) throw new Error(`did not come true: ${JSON.stringify(value).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const statusOf = (visitor: Visitor, code: string) => async () =>
  (await visitor.get(`/api/ticketing/tickets/${code}`)).data?.status;

/** A valid ticket of a product, bought the whole way. */
export async function buy(visitor: Visitor, sandboxOrigin: string, ...lines: object[]): Promise<Json[]> {
  const tickets = await hold(visitor, ...lines);
  const { order: opened } = await order(visitor, tickets);
  if (opened.status === 'open') await pay(sandboxOrigin, opened.number);
  for (const { code } of tickets) await eventually(statusOf(visitor, code), (status) => status === 'valid');
  return tickets;
}
