import { db } from '../../../../kernel/db';
import { maskName } from '../../../../kernel/mask';
import * as commissions from '../store/commissions';

interface Asked {
  memberId: number;
  status: string | undefined;
  page: number;
  pageSize: number;
}

/** A promoter's records, the newest on top: see store/commissions.ts. */
export async function listCommissions({ memberId, status, page, pageSize }: Asked) {
  const rows = await commissions.listOfPromoter(
    db(),
    memberId,
    status ?? null,
    pageSize,
    (page - 1) * pageSize,
  );
  return {
    rows: rows.map((row) => ({
      ticketCode: row.ticketCode,
      product: { slug: row.slug, title: row.title },
      buyer: row.buyer && maskName(row.buyer),
      amountFen: row.amountFen,
      paidFen: row.paidFen,
      status: row.status,
      level: row.level,
      at: row.at.toISOString(),
      availableAt: row.availableAt?.toISOString() ?? null,
    })),
    total: rows[0]?.total ?? 0,
  };
}
