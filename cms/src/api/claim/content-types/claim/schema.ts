import { formOf } from '../../../../content/form';
import { LOST_KINDS } from '../../../../content/rules/lost-kinds';
import { claimWords } from '../../../../content/words/lost-and-found';

const { pluginForm, config } = formOf({
  uid: 'api::claim.claim',
  words: claimWords,
  mainField: 'itemTitle',
  list: ['itemTitle', 'kind', 'name', 'phone', 'state', 'createdAt'],
  sortBy: ['createdAt', 'DESC'],
  rows: [
    [
      ['itemTitle', 8],
      ['kind', 4],
    ],
    ['thingKind', 'lostOn', 'place'],
    ['text'],
    ['name', 'phone'],
    ['state', 'memberId'],
    ['note'],
  ],
});

/** Who says that a found thing is theirs, or that they have lost one. Names and phones are erased: see services/erase-claims. */
export default {
  kind: 'collectionType',
  collectionName: 'claims',
  info: { singularName: 'claim', pluralName: 'claims', displayName: '认领与挂失' },
  options: { draftAndPublish: false },
  pluginOptions: pluginForm,
  config,
  attributes: {
    itemTitle: { type: 'string', required: true, maxLength: 60 },
    itemId: { type: 'string', maxLength: 40 },
    kind: { type: 'enumeration', enum: ['claim-item', 'report-loss'], default: 'claim-item', required: true },
    thingKind: { type: 'enumeration', enum: LOST_KINDS },
    lostOn: { type: 'date' },
    place: { type: 'string', maxLength: 60 },
    text: { type: 'text', maxLength: 500 },
    name: { type: 'string', maxLength: 40 },
    phone: { type: 'string', maxLength: 32 },
    memberId: { type: 'string', maxLength: 40 },
    state: {
      type: 'enumeration',
      enum: ['claim-new', 'claim-contacted', 'claim-done', 'claim-refused'],
      default: 'claim-new',
      required: true,
    },
    note: { type: 'text', maxLength: 500 },
  },
};
