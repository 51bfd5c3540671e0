import { type FormSection, type FormWords, metadatasOf } from '../kernel/content-form';

type Row = readonly (string | readonly [name: string, size: number])[];

interface Form {
  uid: string;
  words: FormWords;
  sections?: readonly FormSection[];
  mainField: string;
  /** Columns of the list. */
  list: readonly string[];
  sortBy?: readonly [field: string, order: 'ASC' | 'DESC'];
  /** Rows of the form; fields share the twelve columns of a row evenly unless they say otherwise. */
  rows: readonly Row[];
}

/**
 * What a content type says about its form: `pluginOptions` and `config`. Strapi takes it while nobody has arranged
 * the form otherwise ("configure the view"). Settings must be complete: Strapi checks them as a whole.
 */
export function formOf({ uid, words, sections = [], mainField, list, sortBy, rows }: Form) {
  const [defaultSortBy, defaultSortOrder] = sortBy ?? [mainField, 'ASC'];
  return {
    pluginForm: { form: { uid, sections: sections.map(({ above }) => above) } },
    config: {
      settings: {
        bulkable: true,
        filterable: true,
        searchable: true,
        mainField,
        defaultSortBy,
        defaultSortOrder,
        pageSize: 20,
      },
      metadatas: metadatasOf(words),
      layouts: { list, edit: rows.map(fieldsOf) },
    },
  };
}

const fieldsOf = (row: Row) =>
  row.map((field) =>
    typeof field === 'string'
      ? { name: field, size: Math.floor(12 / row.length) }
      : { name: field[0], size: field[1] },
  );
