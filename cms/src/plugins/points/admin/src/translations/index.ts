import { componentMessages, contentTypeMessages } from '../../../../../admin/forms/words';
import { componentWords, ruleSetSections, ruleSetWords } from '../../../server/content-types/rule-set-words';
import english from './en.json';
import chinese from './zh-hans.json';

/** Labels and help of the rules; the server takes its fallback labels from the same tables. */
const formWords = (language: 'zh' | 'en') => ({
  ...contentTypeMessages('plugin::points.rule-set', ruleSetWords, language, ruleSetSections),
  ...componentMessages(componentWords, language),
});

/** Strapi looks the values of an enumeration up as they are stored. */
const choices = {
  en: { redemption: 'After entry', payment: 'At payment', months: 'months', days: 'days' },
  zh: { redemption: '核销后', payment: '支付后', months: '个月', days: '天' },
};

/** By the admin's language. */
export const translations: Record<string, Record<string, string>> = {
  en: { ...english, ...choices.en, ...formWords('en') },
  'zh-Hans': { ...chinese, ...choices.zh, ...formWords('zh') },
};
