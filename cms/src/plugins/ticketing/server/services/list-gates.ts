import type { Locale } from '../../../../kernel/errors';

export interface GateView {
  slug: string;
  title: string;
}

/** The gates in their order; the titles fall back to Chinese. */
export async function listGates(locale: Locale): Promise<GateView[]> {
  const [chinese, wanted] = await Promise.all([gatesIn('zh'), gatesIn(locale)]);
  return chinese.map((gate) => wanted.find(({ slug }) => slug === gate.slug) ?? gate);
}

async function gatesIn(locale: Locale): Promise<GateView[]> {
  const rows = (await strapi.documents('plugin::ticketing.gate').findMany({
    locale,
    sort: 'sort:asc',
    limit: 200,
  } as never)) as unknown as GateView[];
  return rows.map(({ slug, title }) => ({ slug, title }));
}
