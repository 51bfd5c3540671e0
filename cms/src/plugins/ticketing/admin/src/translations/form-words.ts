import { componentMessages, contentTypeMessages } from '../../../../../admin/forms/words';
import { componentWords } from '../../../server/content-types/forms/component-words';
import { gateWords } from '../../../server/content-types/forms/gate-words';
import { poolSections, poolWords } from '../../../server/content-types/forms/pool-words';
import { productSections, productWords } from '../../../server/content-types/forms/product-words';

/** Labels and help of our content types; the server takes its fallback labels from the same tables. */
export const formWords = (language: 'zh' | 'en') => ({
  ...contentTypeMessages('plugin::ticketing.product', productWords, language, productSections),
  ...contentTypeMessages('plugin::ticketing.pool', poolWords, language, poolSections),
  ...contentTypeMessages('plugin::ticketing.gate', gateWords, language),
  ...componentMessages(componentWords, language),
});
