import { componentPrefix, contentTypePrefix } from './words';

/** A field as Strapi's hook `mutate-edit-view-layout` hands it out; what else it has is passed on untouched. */
export interface FormField extends Record<string, unknown> {
  name: string;
  type: string;
  hint?: string;
  placeholder?: string;
}
type Row = FormField[];

export interface EditLayout {
  /** Panels of rows of fields. */
  layout: Row[][];
  components: Record<string, { layout: Row[] }>;
  options: { form?: { uid: string; sections: string[] } };
}

/** Answers the text behind a key in the reader's language, or undefined. */
export type Say = (key: string) => string | undefined;

export const SECTION_FIELD = 'form-section';

/**
 * Gives a form its help texts and placeholders in the reader's language, which Strapi itself translates for labels
 * only, and puts it into one panel for each section. What somebody wrote in "configure the view" stays.
 * Forms of content types without `pluginOptions.form` keep their one panel.
 */
export function dressLayout<L extends EditLayout>(edit: L, say: Say): L {
  const { form } = edit.options;
  const components = Object.fromEntries(
    Object.entries(edit.components).map(([uid, component]) => [
      uid,
      { ...component, layout: dressRows(component.layout, componentPrefix(uid), say) },
    ]),
  );
  if (!form) return { ...edit, components };
  const prefix = contentTypePrefix(form.uid);
  const panels = edit.layout.map((rows) => dressRows(rows, prefix, say));
  return { ...edit, components, layout: panels.flatMap((rows) => splitPanel(rows, form.sections, prefix)) };
}

const dressRows = (rows: Row[], prefix: string, say: Say): Row[] =>
  rows.map((row) =>
    row.map((field) => ({
      ...field,
      hint: field.hint || say(`${prefix}.${field.name}.help`),
      placeholder: field.placeholder || say(`${prefix}.${field.name}.placeholder`) || '',
    })),
  );

function splitPanel(rows: Row[], sections: readonly string[], prefix: string): Row[][] {
  const panels: Row[][] = [];
  for (const row of rows) {
    if (panels.length === 0 || startsSection(row, sections)) panels.push([]);
    panels.at(-1)?.push(row);
  }
  return panels.map((panel) => {
    const [first = []] = panel;
    if (!startsSection(first, sections)) return panel;
    const bearer = plainFieldOf(panel) ?? plainFieldOf(rows);
    return bearer && first[0]
      ? [[headingOf(bearer, `${prefix}.sections.${first[0].name}`)], ...panel]
      : panel;
  });
}

const startsSection = ([first]: Row, sections: readonly string[]): boolean =>
  first !== undefined && sections.includes(first.name);

const plainFieldOf = (rows: Row[]): FormField | undefined =>
  rows.flat().find(({ type }) => type !== 'component' && type !== 'dynamiczone');

/**
 * Strapi's layouts know fields only, so a heading is one. It bears the name of a plain field near it, because the
 * content manager asks for each field by name whether the reader may see it (of components, for what is in them).
 */
const headingOf = ({ name }: FormField, sectionKey: string): FormField => ({
  name,
  type: SECTION_FIELD,
  attribute: { type: SECTION_FIELD },
  sectionKey,
  label: '',
  required: false,
  visible: true,
  size: 12,
});
