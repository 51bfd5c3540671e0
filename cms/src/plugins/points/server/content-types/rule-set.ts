import { metadatasOf } from '../../../../kernel/content-form';
import { ruleSetSections, ruleSetWords } from './rule-set-words';

const shared = { pluginOptions: { i18n: { localized: false } } };
/** Of each field one of its own: Strapi writes the column's name into it. */
const off = () => ({ type: 'boolean', default: false, required: true, ...shared });
const count = (preset: number, max: number) => ({
  type: 'integer',
  default: preset,
  min: 0,
  max,
  required: true,
  ...shared,
});
const half = (name: string) => ({ name, size: 6 });
const third = (name: string) => ({ name, size: 4 });

/** How points are earned. Everything is off until an editor switches it on. */
export const ruleSet = {
  schema: {
    kind: 'singleType',
    collectionName: 'points_rule_sets',
    info: { singularName: 'rule-set', pluralName: 'rule-sets', displayName: '积分规则' },
    options: { draftAndPublish: false },
    pluginOptions: {
      i18n: { localized: false },
      form: { uid: 'plugin::points.rule-set', sections: ruleSetSections.map(({ above }) => above) },
    },
    config: {
      settings: {
        bulkable: true,
        filterable: true,
        searchable: true,
        mainField: 'title',
        defaultSortBy: 'title',
        defaultSortOrder: 'ASC',
        pageSize: 20,
      },
      metadatas: metadatasOf(ruleSetWords),
      layouts: {
        list: ['title'],
        edit: [
          [{ name: 'title', size: 12 }],
          [half('onTickets'), half('earnAt')],
          [half('checkIn'), half('checkInPoints')],
          [{ name: 'streaks', size: 12 }],
          [third('lifetime'), third('lifetimeUnit'), third('fenPer100')],
          [half('adjustPerDay')],
        ],
      },
    },
    attributes: {
      title: { type: 'string', default: '积分规则', required: true, maxLength: 40, ...shared },
      onTickets: off(),
      earnAt: {
        type: 'enumeration',
        enum: ['redemption', 'payment'],
        default: 'redemption',
        required: true,
        ...shared,
      },
      checkIn: off(),
      checkInPoints: count(5, 10_000),
      streaks: { type: 'component', component: 'points.streak', repeatable: true, max: 10, ...shared },
      lifetime: count(12, 3650),
      lifetimeUnit: {
        type: 'enumeration',
        enum: ['months', 'days'],
        default: 'months',
        required: true,
        ...shared,
      },
      fenPer100: {
        type: 'customField',
        customField: 'plugin::ticketing.money',
        min: 0,
        max: 1_000_000,
        default: 100,
        ...shared,
      },
      adjustPerDay: count(2000, 1_000_000),
    },
  },
};
