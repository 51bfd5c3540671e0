import { statement } from '../../../../kernel/db';

export interface MiniCodeRow extends Record<string, unknown> {
  contentType: string;
  bytes: Buffer;
}

export const find = statement<MiniCodeRow, [string, string, string]>(
  'mini-codes.find',
  `select content_type as "contentType", bytes from mini_codes where page = $1 and scene = $2 and version = $3`,
);

/** Two processes may draw the same at the same moment: the first stays. */
export const insert = statement<Record<string, never>, [string, string, string, string, Buffer, Date]>(
  'mini-codes.insert',
  `insert into mini_codes (page, scene, version, content_type, bytes, made_at) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing`,
);

/** Keeps the newest `$1`. */
export const forgetOldest = statement<Record<string, never>, [number]>(
  'mini-codes.forget-oldest',
  `delete from mini_codes where (page, scene, version) in
     (select page, scene, version from mini_codes order by made_at desc offset $1)`,
);
