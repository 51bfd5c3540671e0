import type { Core, UID } from '@strapi/strapi';

export interface Seeded {
  slug: string;
  /** The same in every language. */
  shared: Record<string, unknown>;
  zh: Record<string, unknown>;
  en: Record<string, unknown>;
}

/** Adds a published document in Chinese and English, unless there is one with this slug. Answers its documentId. */
export async function addLocalized(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  slug: string,
  { shared, zh, en }: Seeded,
): Promise<string> {
  const documents = strapi.documents(uid);
  const known = await documents.findFirst({ filters: { slug }, locale: 'zh' } as never);
  if (known) return known.documentId;
  const { documentId } = await documents.create({
    data: { ...shared, ...zh, slug },
    locale: 'zh',
    status: 'published',
  } as never);
  await documents.update({
    documentId,
    data: { ...shared, ...en, slug },
    locale: 'en',
    status: 'published',
  } as never);
  return documentId;
}
