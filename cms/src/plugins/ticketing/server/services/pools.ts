import type { Day } from '../../../../kernel/clock';
import { DomainError } from '../../../../kernel/errors';
import { type Opening, type OpeningException, type PlannedSlot, planDays } from '../rules/opening-hours';

export interface Pool {
  documentId: string;
  name: string;
  wholeDay: boolean;
  daysAhead: number;
  openings: Opening[];
  exceptions: { from: Day; to: Day; closed: boolean | null; size: number | null }[] | null;
}

const POOL = 'plugin::ticketing.pool';
const template = { populate: { openings: true, exceptions: true } };

export async function allPools(): Promise<Pool[]> {
  const rows = await strapi.documents(POOL).findMany({ ...template, sort: 'id:asc', limit: 1000 } as never);
  return rows as unknown as Pool[];
}

export async function findPool(documentId: string): Promise<Pool | null> {
  const row = await strapi.documents(POOL).findOne({ documentId, ...template } as never);
  return row as unknown as Pool | null;
}

/** Throws POOL_NOT_FOUND. */
export async function requirePool(documentId: string): Promise<Pool> {
  const pool = await findPool(documentId);
  if (!pool) throw new DomainError('POOL_NOT_FOUND', { pool: documentId });
  return pool;
}

/** What the pool's template wants from a day on until the last day that it opens. */
export function plannedSlots(pool: Pool, from: Day): PlannedSlot[] {
  const exceptions: OpeningException[] = (pool.exceptions ?? []).map((row) => ({
    ...row,
    closed: row.closed ?? false,
  }));
  return planDays(pool.openings, exceptions, from, pool.daysAhead + 1);
}
