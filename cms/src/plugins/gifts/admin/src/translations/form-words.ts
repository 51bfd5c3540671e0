import { contentTypeMessages } from '../../../../../admin/forms/words';
import { giftSections, giftWords } from '../../../server/content-types/forms/gift-words';

/** Labels and help of gifts; the server takes its fallback labels from the same table. */
export const formWords = (language: 'zh' | 'en') =>
  contentTypeMessages('plugin::gifts.gift', giftWords, language, giftSections);
