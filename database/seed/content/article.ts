/** Title, summary, then the text by lines: see `blocks`. */
export type SeededText = readonly [title: string, summary: string, ...lines: string[]];

export interface SeededArticle {
  /** Of its picture: `article-01`. */
  number: number;
  category: string;
  daysAgo: number;
  pinned?: boolean;
  video?: boolean;
  /** Slugs of the linked tickets. */
  tickets: string[];
  zh: SeededText;
  en: SeededText;
}
