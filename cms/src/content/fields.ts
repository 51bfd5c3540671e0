/** Written once for each language. */
export const localized = { pluginOptions: { i18n: { localized: true } } };
/** The same in every language. */
export const shared = { pluginOptions: { i18n: { localized: false } } };

export const text = (maxLength: number, more: object = {}) => ({
  type: 'string',
  maxLength,
  ...localized,
  ...more,
});
export const longText = (maxLength: number, more: object = {}) => ({
  type: 'text',
  maxLength,
  ...localized,
  ...more,
});
/** Strapi's own rich text: a tree of nodes, never HTML, so that no markup in it can ever become alive. */
export const richText = (more: object = {}) => ({ type: 'blocks', ...localized, ...more });
export const yesOrNo = (preset: boolean) => ({ type: 'boolean', default: preset, required: true, ...shared });
export const sort = { type: 'integer', default: 100, min: -1_000_000, max: 1_000_000, ...shared };
export const choice = (...values: [string, ...string[]]) => ({
  type: 'enumeration',
  enum: values,
  default: values[0],
  required: true,
  ...shared,
});
/** With a zone: Strapi's own column for `datetime` has none. Strapi writes the column's name into it: one for each. */
export const instant = () => ({
  type: 'datetime',
  columnType: { type: 'datetime', args: [{ useTz: true, precision: 3 }] },
  ...shared,
});

type Medium = 'images' | 'audios' | 'videos';
export const media = (kind: Medium, multiple = false, more: object = shared) => ({
  type: 'media',
  multiple,
  allowedTypes: [kind],
  ...more,
});

export const oneOf = (target: string, more: object = {}) => ({
  type: 'relation',
  relation: 'manyToOne',
  target,
  ...shared,
  ...more,
});
/** Linked tickets. One way: a product's form stays as it is. */
export const tickets = {
  type: 'relation',
  relation: 'manyToMany',
  target: 'plugin::ticketing.product',
  ...shared,
};

/** Shown in the form only while another field has this value. */
export const onlyWhen = (field: string, value: unknown) => ({
  conditions: { visible: { '==': [{ var: field }, value] } },
});

/** Only web addresses: `javascript:` and its like are no links. */
export const webAddress = { type: 'string', maxLength: 500, regex: '^https://[^\\s"\'<>]+$' };
export const phone = { type: 'string', maxLength: 32, regex: '^[0-9+()\\- ]{3,32}$', ...shared };
export const degrees = (most: number) => ({ type: 'decimal', min: -most, max: most, ...shared });

/** When a draft goes out and comes back by itself: services/publish-due.ts. */
export const schedule = () => ({ publishAt: instant(), unpublishAt: instant() });
