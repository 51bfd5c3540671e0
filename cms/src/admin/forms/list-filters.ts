import type { Say } from './edit-layout';
import { contentTypePrefix } from './words';

/** A filter as Strapi's hook `inject-in-filters` hands it out. */
interface Filter extends Record<string, unknown> {
  name: string;
  label: unknown;
  type: string;
}
interface ListLayout {
  options: { form?: { uid: string } };
}

/**
 * Names filters as the form names the fields; Strapi itself shows the stored label, whatever the reader's language.
 * Amounts are left out: the filter's field would ask for fen.
 */
export function dressFilters<L extends ListLayout>(
  { displayedFilters, layout }: { displayedFilters: Filter[]; layout: L },
  say: Say,
) {
  const { form } = layout.options;
  if (!form) return { displayedFilters, layout };
  return {
    layout,
    displayedFilters: displayedFilters
      .filter(({ name }) => !name.endsWith('Fen'))
      .map((filter) => ({
        ...filter,
        label: say(`${contentTypePrefix(form.uid)}.${filter.name}`) ?? filter.label,
      })),
  };
}
