import type { Locale } from '../../../../kernel/errors';
import { type GateFacts, gateFacts } from './gate-facts';

export interface GateView extends Pick<GateFacts, 'slug' | 'direction' | 'idCheck'> {
  title: string;
}

/** The gates in their order; the titles fall back to Chinese. */
export async function listGates(locale: Locale): Promise<GateView[]> {
  const gates = await gateFacts();
  return gates.map(({ slug, title, direction, idCheck }) => ({
    slug,
    title: title[locale],
    direction,
    idCheck,
  }));
}
