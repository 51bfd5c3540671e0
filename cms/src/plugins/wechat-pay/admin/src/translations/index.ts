import { differenceWords } from '../../../server/rules/difference-words';
import english from './en.json';
import chinese from './zh-hans.json';

const differences = (language: 'zh' | 'en') =>
  Object.fromEntries(
    Object.entries(differenceWords).map(([kind, words]) => [
      `wechat-pay.difference.${kind}`,
      words[language],
    ]),
  );

/** By the admin's language. The sheet takes the names of differences from the same table. */
export const translations: Record<string, Record<string, string>> = {
  en: { ...english, ...differences('en') },
  'zh-Hans': { ...chinese, ...differences('zh') },
};
