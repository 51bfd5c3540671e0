import { pool } from './pool';
import type { Answered } from './server';

/**
 * `bare_products` is made by bench/measures/catalogue.ts: a row a product with its words as one JSON value, which is
 * less work than the product's own tables would be.
 */
export async function products(): Promise<Answered> {
  const { rows } = await pool.query({
    name: 'products',
    text: 'select body from bare_products order by position',
  });
  return { status: 200, body: { data: rows.map(({ body }) => body) } };
}

/** One row for each day of a product with whole-day slots, up to its last bookable day. */
export async function calendar(slug: string): Promise<Answered> {
  const { rows } = await pool.query({
    name: 'calendar',
    text: `select s.visit_date as date, p.price_fen as "priceFen", s.ends_at as "endsAt", s.closed,
                  s.size - s.held - s.sold as left
             from bare_products p join slots s on s.pool_id = p.pool_id
            where p.slug = $1 and s.visit_date between p.first_day and p.last_day
            order by s.visit_date`,
    values: [slug],
  });
  const now = new Date();
  const data = rows.map(({ date, priceFen, endsAt, closed, left }) => {
    const open = !closed && left > 0 && endsAt > now;
    return { date, priceFen, left: open ? left : 0, open, ...(open ? {} : { reason: 'over' }) };
  });
  return { status: 200, body: { data } };
}

export async function slots(slug: string, date: string): Promise<Answered> {
  const { rows } = await pool.query({
    name: 'slots',
    text: `select s.public_id as id, s.visit_date as date, s.starts_at as "startsAt", s.ends_at as "endsAt", s.size,
                  greatest(s.size - s.held - s.sold, 0) as left, s.closed
             from bare_products p join slots s on s.pool_id = p.pool_id
            where p.slug = $1 and s.visit_date = $2 order by s.starts_at`,
    values: [slug, date],
  });
  const now = new Date();
  const data = rows.map(({ closed, ...slot }) => ({
    ...slot,
    open: !closed && slot.left > 0 && slot.endsAt > now,
  }));
  return { status: 200, body: { data } };
}
