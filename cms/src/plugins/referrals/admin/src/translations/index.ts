import { contentTypeMessages } from '../../../../../admin/forms/words';
import { settingWords } from '../../../server/content-types/setting-words';
import english from './en.json';
import chinese from './zh-hans.json';

const UID = 'plugin::referrals.setting';

/** Strapi looks the values of an enumeration up as they are stored. */
const choices = {
  en: {
    first: 'Who came first',
    last: 'Who came last',
    new: 'Only new members',
    one: 'One level',
    two: 'Two levels',
  },
  zh: {
    first: '最先带来的人',
    last: '最后带来的人',
    new: '只绑定新会员',
    one: '一级',
    two: '两级',
  },
};

/** By the admin's language; labels of the settings come from the server's own table. */
export const translations: Record<string, Record<string, string>> = {
  en: { ...english, ...choices.en, ...contentTypeMessages(UID, settingWords, 'en') },
  'zh-Hans': { ...chinese, ...choices.zh, ...contentTypeMessages(UID, settingWords, 'zh') },
};
