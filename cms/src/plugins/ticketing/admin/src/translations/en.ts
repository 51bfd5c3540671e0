import choices from './choices-en.json';
import { formWords } from './form-words';
import calendar from './pages-calendar-en.json';
import changes from './pages-changes-en.json';
import pages from './pages-en.json';

export const english = { ...pages, ...calendar, ...changes, ...choices, ...formWords('en') };
