import { cultureArticles } from './articles-culture';
import { foodAndStayArticles } from './articles-food-and-stay';
import { sceneryArticles } from './articles-scenery';

export const articles = [...sceneryArticles, ...foodAndStayArticles, ...cultureArticles];
