/** Pages that a promoter may carry a code to: those whose visitors can buy something from there. */
const PAGES = [
  'home/index',
  'product/index',
  'guides/index',
  'guide/article/index',
  'tours/index',
  'tour/index',
];

/** `pages/product/index?slug=day-ticket`: one of ours, and in its query only what a page's own link has. */
export function isScenePage(page: string): boolean {
  const [path = '', query, ...more] = page.split('?');
  if (more.length > 0 || !PAGES.some((known) => path === `pages/${known}`)) return false;
  return (
    query === undefined ||
    /^[A-Za-z]{1,20}=[\w%.~-]{1,120}(&[A-Za-z]{1,20}=[\w%.~-]{1,120}){0,2}$/.test(query)
  );
}

export const SCENE_LENGTH = 12;
