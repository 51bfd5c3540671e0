import pages from './en.json';
import { formWords } from './form-words';

export const english = { ...pages, ...formWords('en') };
