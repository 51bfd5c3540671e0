import { formWords } from './form-words';
import pages from './zh-hans.json';

export const chinese = { ...pages, ...formWords('zh') };
