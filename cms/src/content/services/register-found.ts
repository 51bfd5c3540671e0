import { DomainError } from '../../kernel/errors';
import { LOST_ITEM, type ThingRow, thingView } from './lost-view';

export interface NewThing {
  title: string;
  kind: string;
  /** Ids of the media library. */
  photos: readonly number[];
  description: string | null;
  /** YYYY-MM-DD. */
  foundOn: string;
  foundPlace: string | null;
  collectPlace: string | null;
}

/** Shown to visitors at once. Throws PICTURE_INVALID for what is no picture, or not in the media library. */
export async function registerFound(thing: NewThing) {
  await requirePictures(thing.photos);
  const row = await strapi.documents(LOST_ITEM).create({
    locale: 'zh',
    data: { ...thing, photos: [...thing.photos], state: 'to-be-collected' } as never,
    populate: ['photos'] as never,
  });
  return thingView(row as unknown as ThingRow);
}

/** Strapi checks what a media field takes in its own form only. */
async function requirePictures(ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const files: { id: number; mime: string | null }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ select: ['id', 'mime'], where: { id: { $in: [...ids] } } });
  const isPicture = (id: number) => files.find((file) => file.id === id)?.mime?.startsWith('image/') ?? false;
  if (!ids.every(isPicture)) throw new DomainError('PICTURE_INVALID');
}
