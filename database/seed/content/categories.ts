const category = (
  slug: string,
  sort: number,
  [zhName, zhSummary]: [string, string],
  [enName, enSummary]: [string, string],
) => ({
  key: `category-${slug}`,
  picture: `category-${slug}`,
  shared: { slug, sort },
  zh: { name: zhName, summary: zhSummary },
  en: { name: enName, summary: enSummary },
});

export const categories = [
  category(
    'scenery',
    10,
    ['山水', '什么时候来，站在哪里看'],
    ['Mountain & lake', 'When to come and where to stand'],
  ),
  category('food', 20, ['食味', '山里的灶，湖边的碗'], ['Food', 'Kitchens of the hills, bowls by the lake']),
  category('stay', 30, ['栖居', '留下来过一夜'], ['Stay', 'Stay for a night']),
  category('culture', 40, ['人文', '石头、泥土和节日'], ['Culture', 'Stone, clay and festivals']),
];
