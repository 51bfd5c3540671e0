import { adminApi } from '@strapi/strapi/admin';

/**
 * Keeps in the form what was typed when the server refuses to save it. Strapi shows a save before it is done and takes
 * that back when it fails; its form takes the taking back for another version of the document and begins anew, so the
 * editor would see a mark at a field and not what was wrong in it. Nothing needs the early showing: the form holds the
 * values anyway, and lists are read again after the save.
 */
export function keepTypedOnRefusal(): void {
  adminApi.enhanceEndpoints({
    endpoints: {
      // An endpoint of the content manager's, which is not in the type of the api itself.
      updateDocument: (definition: { onQueryStarted?: unknown } | undefined) => {
        if (definition) definition.onQueryStarted = undefined;
      },
    } as never,
  });
}
