/** Content types with `publishAt` and `unpublishAt`. */
const SCHEDULED = ['api::article.article', 'api::tour.tour'] as const;

interface Due {
  documentId: string;
}

/**
 * Publishes drafts whose time has come, in every language, and takes offline what is over. The time is taken off the
 * draft in the same transaction: what an editor does with the document afterwards is theirs. One that cannot be
 * published (a field was emptied meanwhile) is tried again at each run, says so in the log and keeps no other from it.
 */
export async function publishDue(at: Date): Promise<void> {
  for (const uid of SCHEDULED) {
    for (const id of await dueOf(uid, 'publishAt', at)) await orSay(uid, id, () => publish(uid, id));
    for (const id of await dueOf(uid, 'unpublishAt', at)) await orSay(uid, id, () => unpublish(uid, id));
  }
}

async function dueOf(uid: string, field: 'publishAt' | 'unpublishAt', at: Date): Promise<string[]> {
  const rows: Due[] = await strapi.db
    .query(uid)
    .findMany({ select: ['documentId'], where: { publishedAt: { $null: true }, [field]: { $lte: at } } });
  return [...new Set(rows.map(({ documentId }) => documentId))];
}

type Uid = (typeof SCHEDULED)[number];

const publish = (uid: Uid, documentId: string) =>
  strapi.db.transaction(async () => {
    await forget(uid, documentId, 'publishAt');
    await strapi.documents(uid).publish({ documentId, locale: '*' });
  });

const unpublish = (uid: Uid, documentId: string) =>
  strapi.db.transaction(async () => {
    await forget(uid, documentId, 'unpublishAt');
    await strapi.documents(uid).unpublish({ documentId, locale: '*' });
  });

/** Of all languages' drafts at once; Strapi's document update writes one language. */
const forget = (uid: Uid, documentId: string, field: string) =>
  strapi.db
    .query(uid)
    .updateMany({ where: { documentId, publishedAt: { $null: true } }, data: { [field]: null } });

async function orSay(uid: string, documentId: string, work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: Error) =>
    strapi.log.error(`schedule of ${uid} ${documentId}: ${error.message}`),
  );
}
