import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const FOLDER = path.resolve(process.cwd(), 'database/seed/pictures');

/** The id of a demo picture in the media library, put there when it is not yet. */
export async function picture(strapi: Core.Strapi, name: string): Promise<number> {
  const fileName = `${name}.webp`;
  const known = await strapi.db.query('plugin::upload.file').findOne({ where: { name: fileName } });
  if (known) return known.id;
  const filepath = path.join(FOLDER, fileName);
  const { size } = await stat(filepath);
  const [uploaded] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name: fileName } },
      files: { filepath, originalFilename: fileName, mimetype: 'image/webp', size },
    });
  return uploaded.id;
}
