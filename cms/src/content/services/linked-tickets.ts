export interface TicketRow {
  documentId: string;
  slug: string;
  title: string;
  publishedAt: string | null;
}

const MOST = 3;
export const TICKETS = { select: ['documentId', 'slug', 'title', 'publishedAt'] };

/** Price and places come from ticketing, whose answers are never older than a second; here is only which ones. */
export const linkedTickets = (rows: TicketRow[] | null | undefined) =>
  (rows ?? [])
    .filter(({ publishedAt }) => publishedAt !== null)
    .slice(0, MOST)
    .map(({ documentId, slug, title }) => ({ documentId, slug, title }));
