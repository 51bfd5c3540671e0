import { contentTypeMessages } from '../../../../../admin/forms/words';
import { settingWords } from '../../../server/content-types/setting-words';
import english from './en.json';
import chinese from './zh-hans.json';

const UID = 'plugin::referrals.setting';

/** By the admin's language; labels of the settings come from the server's own table. */
export const translations: Record<string, Record<string, string>> = {
  en: { ...english, ...contentTypeMessages(UID, settingWords, 'en') },
  'zh-Hans': { ...chinese, ...contentTypeMessages(UID, settingWords, 'zh') },
};
