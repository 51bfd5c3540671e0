import type { Core, UID } from '@strapi/strapi';

export interface Entry {
  /** The same in every language. */
  shared: Record<string, unknown>;
  zh: Record<string, unknown>;
  en: Record<string, unknown>;
}

const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'demo', key: 'seeded' });

/** What the demo has put there, by the name it goes by here: key → documentId. */
export type Seededs = Record<string, string>;

export const readSeeded = async (strapi: Core.Strapi): Promise<Seededs> =>
  ((await storeOf(strapi).get({})) as Seededs | null) ?? {};

/** What was put there is remembered, so that a demo guide that somebody deleted does not come back. */
export const keepSeeded = (strapi: Core.Strapi, seeded: Seededs) => storeOf(strapi).set({ value: seeded });

/** Adds a document in Chinese and English, published where the type knows drafts; answers its documentId. */
export async function addInBoth(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { shared, zh, en }: Entry,
): Promise<string> {
  const documents = strapi.documents(uid);
  const { documentId } = await documents.create({
    data: { ...shared, ...zh },
    locale: 'zh',
    status: 'published',
  } as never);
  await documents.update({
    documentId,
    data: { ...shared, ...en },
    locale: 'en',
    status: 'published',
  } as never);
  return documentId;
}
