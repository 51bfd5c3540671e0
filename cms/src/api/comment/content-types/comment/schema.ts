import { instant } from '../../../../content/fields';
import { formOf } from '../../../../content/form';
import { commentWords } from '../../../../content/words/guides';

const { pluginForm, config } = formOf({
  uid: 'api::comment.comment',
  words: commentWords,
  mainField: 'text',
  list: ['text', 'nickname', 'articleTitle', 'state', 'reports', 'createdAt'],
  sortBy: ['createdAt', 'DESC'],
  rows: [
    ['text'],
    ['state', 'reason'],
    ['nickname', 'articleTitle'],
    ['reports', 'memberId'],
    ['decidedBy', 'decidedAt'],
    ['note'],
  ],
});

/** What a visitor wrote below a guide. The guide is named by its documentId: its drafts and languages share it. */
export default {
  kind: 'collectionType',
  collectionName: 'comments',
  info: { singularName: 'comment', pluralName: 'comments', displayName: '留言' },
  options: { draftAndPublish: false },
  pluginOptions: pluginForm,
  config,
  attributes: {
    text: { type: 'text', required: true, maxLength: 500 },
    state: { type: 'enumeration', enum: ['held', 'shown', 'hidden'], default: 'held', required: true },
    reason: { type: 'string', maxLength: 80 },
    nickname: { type: 'string', maxLength: 40 },
    articleTitle: { type: 'string', maxLength: 80 },
    articleId: { type: 'string', required: true, maxLength: 40 },
    memberId: { type: 'string', required: true, maxLength: 40 },
    decidedBy: { type: 'string', maxLength: 80 },
    decidedAt: instant(),
    note: { type: 'string', maxLength: 200 },
    reports: { type: 'integer', default: 0, min: 0, required: true },
  },
  indexes: [
    { name: 'comments_of_article', columns: ['article_id', 'state', 'created_at'] },
    { name: 'comments_by_state', columns: ['state', 'created_at'] },
  ],
};
