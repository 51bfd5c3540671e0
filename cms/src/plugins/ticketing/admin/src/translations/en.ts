import choices from './choices-en.json';
import { formWords } from './form-words';
import pages from './pages-en.json';

export const english = { ...pages, ...choices, ...formWords('en') };
