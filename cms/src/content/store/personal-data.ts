import { statement } from '../../kernel/db';

type Row = Record<string, unknown>;
type Nothing = Record<string, never>;

export const readLikes = statement<Row, [memberId: number]>(
  'content-data.likes',
  'select article_id as guide, created_at as at from content_likes where member_id = $1 order by created_at',
);

/** Comments and claims name members by documentId. */
export const readComments = statement<Row, [memberId: number]>(
  'content-data.comments',
  `select c.article_title as guide, c.text, c.state, c.created_at as at
     from comments c join up_users u on u.document_id = c.member_id where u.id = $1 order by c.id`,
);

export const readClaims = statement<Row, [memberId: number]>(
  'content-data.claims',
  `select c.item_title as thing, c.kind, c.state, c.name, c.phone, c.text, c.created_at as at
     from claims c join up_users u on u.document_id = c.member_id where u.id = $1 order by c.id`,
);

export const readTaps = statement<Row, [memberId: number]>(
  'content-data.taps',
  `select kind, document_id as content, product_id as ticket, tapped_at as at
     from content_taps where member_id = $1 order by tapped_at`,
);

export const eraseLikes = statement<Nothing, [memberId: number]>(
  'content-data.erase-likes',
  `with reports as (delete from comment_reports where member_id = $1),
        taps as (delete from content_taps where member_id = $1)
   delete from content_likes where member_id = $1`,
);

export const eraseComments = statement<Nothing, [memberId: number]>(
  'content-data.erase-comments',
  'delete from comments c using up_users u where u.document_id = c.member_id and u.id = $1',
);

/** That somebody asked stays in the desk's list; who it was goes. */
export const eraseClaims = statement<Nothing, [memberId: number]>(
  'content-data.erase-claims',
  `update claims c set name = null, phone = null, text = null, member_id = null
     from up_users u where u.document_id = c.member_id and u.id = $1`,
);
