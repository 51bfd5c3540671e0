export interface TicketRow {
  documentId: string;
  slug: string;
  title: string;
  publishedAt: string | null;
}

const MOST = 3;
export const TICKETS = { select: ['documentId', 'slug', 'title', 'publishedAt'] };

/** Of a draft: its tickets are drafts, too, and what counts is whether visitors can buy them. */
export async function ticketsOfDraft(rows: TicketRow[] | null | undefined): Promise<TicketRow[]> {
  const ids = (rows ?? []).map(({ documentId }) => documentId);
  const published: TicketRow[] = await strapi.db.query('plugin::ticketing.product').findMany({
    ...TICKETS,
    where: { documentId: { $in: ids }, publishedAt: { $notNull: true }, locale: 'zh' },
  });
  return ids.flatMap((id) => published.find(({ documentId }) => documentId === id) ?? []);
}

/** Price and places come from ticketing, whose answers are never older than a second; here is only which ones. */
export const linkedTickets = (rows: TicketRow[] | null | undefined) =>
  (rows ?? [])
    .filter(({ publishedAt }) => publishedAt !== null)
    .slice(0, MOST)
    .map(({ documentId, slug, title }) => ({ documentId, slug, title }));
