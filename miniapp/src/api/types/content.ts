import type { Shape } from './shape';

export type Category = Shape<'GET /categories'>[number];

/** A guide as lists show it. */
export type ArticleCard = Shape<'ArticleCard'>;
export type Article = Shape<'GET /articles/{id}'>;
export type LinkedTicket = Article['tickets'][number];

export type TourCard = Shape<'TourCard'>;
export type Tour = Shape<'GET /tours/{id}'>;

export type LostItem = Shape<'GET /lost-items/{id}'>;
export type LostKind = LostItem['kind'];

export type Banner = Shape<'GET /banners'>[number];
export type HelpLink = Shape<'HelpLink'>;
export type Found = Shape<'GET /search'>;

export type Likes = Shape<'GET /articles/{id}/like'>;
export type Comment = Shape<'GET /articles/{id}/comments'>[number];
