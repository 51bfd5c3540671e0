import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const FOLDER = path.resolve(process.cwd(), 'database/seed');

const KINDS = {
  picture: { folder: 'pictures', ending: 'webp', mimetype: 'image/webp' },
  sound: { folder: 'sounds', ending: 'mp3', mimetype: 'audio/mpeg' },
  video: { folder: 'videos', ending: 'mp4', mimetype: 'video/mp4' },
} as const;

export interface SeededFile extends Record<string, unknown> {
  id: number;
  url: string;
}

/** A demo file in the media library, put there when it is not yet. */
export async function fileOf(
  strapi: Core.Strapi,
  kind: keyof typeof KINDS,
  name: string,
): Promise<SeededFile> {
  const { folder, ending, mimetype } = KINDS[kind];
  const fileName = `${name}.${ending}`;
  const known = await strapi.db.query('plugin::upload.file').findOne({ where: { name: fileName } });
  if (known) return known;
  const filepath = path.join(FOLDER, folder, fileName);
  const { size } = await stat(filepath);
  const [uploaded] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name: fileName } },
      files: { filepath, originalFilename: fileName, mimetype, size },
    });
  return uploaded;
}

/** The id of a demo picture in the media library. */
export const picture = async (strapi: Core.Strapi, name: string): Promise<number> =>
  (await fileOf(strapi, 'picture', name)).id;
