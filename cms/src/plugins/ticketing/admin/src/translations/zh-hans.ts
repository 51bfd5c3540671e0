import choices from './choices-zh-hans.json';
import { formWords } from './form-words';
import pages from './pages-zh-hans.json';

export const chinese = { ...pages, ...choices, ...formWords('zh') };
