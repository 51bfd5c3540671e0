import { useArticle, useTour } from '@/api/content';
import { useSite } from '@/api/site';
import { useProduct } from '@/api/ticketing';
import type { Media } from '@/api/types';
import { pathOf } from '@/lib/routes';

export const SUBJECT_KINDS = ['site', 'product', 'article', 'tour'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What a poster is about. */
export interface Subject {
  kind: SubjectKind;
  title: string;
  line: string | null;
  cover: Media | null;
  priceFen: number | null;
  isFrom: boolean;
  /** The page that its code opens, with a leading slash. */
  path: string;
}

interface Loaded {
  subject: Subject | null;
  error: unknown;
  retry: () => void;
}

/** `id`: the slug of a product, else the document's; of the site nothing. */
export function useSubject(kind: SubjectKind, id: string): Loaded {
  const site = useSite();
  const product = useProduct(kind === 'product' ? id : null);
  const article = useArticle(kind === 'article' ? id : null);
  const tour = useTour(kind === 'tour' ? id : null);
  const asked = { site, product, article, tour }[kind];
  return {
    subject: subjectOf(kind, {
      id,
      site: site.data,
      product: product.data,
      article: article.data,
      tour: tour.data,
    }),
    error: asked.data ? undefined : asked.error,
    retry: () => void asked.mutate(),
  };
}

type Answer<Use extends (...values: never[]) => { data: unknown }> = ReturnType<Use>['data'];

interface Answers {
  id: string;
  site: Answer<typeof useSite>;
  product: Answer<typeof useProduct>;
  article: Answer<typeof useArticle>;
  tour: Answer<typeof useTour>;
}

const NOTHING_SOLD = { priceFen: null, isFrom: false };

function subjectOf(kind: SubjectKind, { id, site, product, article, tour }: Answers): Subject | null {
  if (kind === 'product' && product) {
    const { title, subtitle, cover, lowestPriceFen, priceVaries } = product;
    const price = { priceFen: lowestPriceFen, isFrom: priceVaries };
    return { kind, title, line: subtitle, cover, ...price, path: pathOf('product', { slug: id }) };
  }
  if (kind === 'article' && article) {
    const { title, summary, cover } = article;
    return { kind, title, line: summary, cover, ...NOTHING_SOLD, path: pathOf('article', { id }) };
  }
  if (kind === 'tour' && tour) {
    const { name, summary, cover } = tour;
    return { kind, title: name, line: summary, cover, ...NOTHING_SOLD, path: pathOf('tour', { id }) };
  }
  if (kind !== 'site' || !site) return null;
  const { slogan, name, hero, hours } = site;
  return { kind, title: slogan ?? name, line: hours, cover: hero, ...NOTHING_SOLD, path: pathOf('home') };
}
