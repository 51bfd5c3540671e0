import type { Shape } from './shape';

/** `url` is relative to the API's origin unless the site keeps its pictures elsewhere. */
export type Media = Shape<'Media'>;
export type MediaFormat = Pick<Media, 'url' | 'width' | 'height'>;

export type Site = Shape<'GET /site'>;

/** A node of Strapi's rich text: block or inline, told apart by `type`. */
export type TextBlock = Shape<'TextBlock'>;

/** `meta.pagination` of a list. */
export interface Pagination {
  page: number;
  pageSize: number;
  total: number;
}
