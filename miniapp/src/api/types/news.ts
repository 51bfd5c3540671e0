import type { Shape } from './shape';

/** Something the member was told. `facts` by their names: `title`, `amountFen`, `visitDate`, `note` … */
export type News = Shape<'GET /wechat/news'>[number];
