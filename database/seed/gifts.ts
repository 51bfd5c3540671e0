import type { Core } from '@strapi/strapi';
import { gifts } from './content/gifts';
import { picture } from './files';
import { addInBoth, keepSeeded, readSeeded } from './once';

/** Gifts for points; one that somebody has deleted does not come back. */
export async function seedGifts(strapi: Core.Strapi): Promise<void> {
  const seeded = await readSeeded(strapi);
  const before = Object.keys(seeded).length;
  for (const { key, shared, ...words } of gifts) {
    seeded[key] ??= await addInBoth(strapi, 'plugin::gifts.gift' as never, {
      shared: { ...shared, pictures: [await picture(strapi, key)] },
      ...words,
    });
  }
  if (Object.keys(seeded).length > before) await keepSeeded(strapi, seeded);
}
