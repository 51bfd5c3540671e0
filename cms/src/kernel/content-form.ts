/** What a field is called, how it is to be filled in, and an example. */
type Words = readonly [label: string, help?: string, placeholder?: string];

/** The words of a content type's or component's form, by field, in both languages of the admin. */
export type FormWords = Readonly<Record<string, { zh: Words; en: Words }>>;

/** A heading in a form: it stands above the row that begins with the field `above`. */
export interface FormSection {
  above: string;
  zh: Words;
  en: Words;
}

/** What every content type has without declaring it. */
export const systemWords: FormWords = {
  id: { zh: ['编号'], en: ['ID'] },
  documentId: { zh: ['文档编号'], en: ['Document ID'] },
  createdAt: { zh: ['创建时间'], en: ['Created'] },
  updatedAt: { zh: ['更新时间'], en: ['Updated'] },
  publishedAt: { zh: ['发布时间'], en: ['Published'] },
  createdBy: { zh: ['创建人'], en: ['Created by'] },
  updatedBy: { zh: ['更新人'], en: ['Updated by'] },
  locale: { zh: ['语言'], en: ['Language'] },
};

/**
 * Chinese labels for a content type's `config.metadatas`. Strapi's admin translates labels in forms and lists (see
 * admin/forms), and shows these where it does not: in the column picker and where a view is configured.
 */
export const metadatasOf = (words: FormWords) =>
  Object.fromEntries(
    Object.entries({ ...systemWords, ...words }).map(([field, { zh }]) => [
      field,
      { edit: { label: zh[0] }, list: { label: zh[0] } },
    ]),
  );
