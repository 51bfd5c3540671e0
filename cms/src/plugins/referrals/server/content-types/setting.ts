import { formOf } from '../../../../content/form';
import { DEFAULTS } from '../rules/settings';
import { settingWords } from './setting-words';

const UID = 'plugin::referrals.setting';
/** Whole fen; the admin shows and takes yuan. */
const money = (preset: number) => ({
  type: 'customField',
  customField: 'plugin::ticketing.money',
  required: true,
  default: preset,
  min: 1,
  max: 100_000_000,
});
const whole = (preset: number, min: number, max: number) => ({
  type: 'integer',
  required: true,
  default: preset,
  min,
  max,
});
const text = (preset: string) => ({ type: 'string', required: true, default: preset, maxLength: 32 });

const { pluginForm, config } = formOf({
  uid: UID,
  words: settingWords,
  mainField: 'binding',
  list: ['binding'],
  rows: [
    ['enabled', 'binding', 'bindingDays'],
    ['levels', 'secondLevelPercent', 'freezeDays'],
    ['minimumFen', 'maximumFen', 'secondReviewFromFen'],
    ['post', 'explanation'],
  ],
});

/** How the attraction promotes; what is already bought keeps the rule that it was bought under. */
export const setting = {
  schema: {
    kind: 'singleType',
    collectionName: 'referral_settings',
    info: { singularName: 'setting', pluralName: 'settings', displayName: '推广设置' },
    options: { draftAndPublish: false },
    pluginOptions: { ...pluginForm },
    config,
    attributes: {
      enabled: { type: 'boolean', required: true, default: DEFAULTS.enabled },
      binding: {
        type: 'enumeration',
        enum: ['first', 'last', 'new'],
        default: DEFAULTS.binding,
        required: true,
      },
      bindingDays: whole(DEFAULTS.bindingDays, 1, 730),
      levels: { type: 'enumeration', enum: ['one', 'two'], default: 'one', required: true },
      secondLevelPercent: whole(DEFAULTS.secondLevelPercent, 0, 100),
      freezeDays: whole(DEFAULTS.freezeDays, 0, 365),
      minimumFen: money(DEFAULTS.minimumFen),
      maximumFen: money(DEFAULTS.maximumFen),
      secondReviewFromFen: money(DEFAULTS.secondReviewFromFen),
      post: text(DEFAULTS.post),
      explanation: text(DEFAULTS.explanation),
    },
  },
};
