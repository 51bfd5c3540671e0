import type { AuditedField, Snapshot } from './diff';

interface Attribute {
  type: string;
  component?: string;
  target?: string;
  multiple?: boolean;
  private?: boolean;
  pluginOptions?: { i18n?: { localized?: boolean } };
}
interface Schema {
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}
type Row = Record<string, unknown>;

/** What Strapi keeps beside the fields of editors. */
const OWN = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);
const SECRET = new Set(['password']);
/** Long texts are told by their beginning. */
const TEXT_LENGTH = 200;

const schemaOf = (uid: string): Schema => strapi.getModel(uid as never) as unknown as Schema;

const attributesOf = (uid: string): [string, Attribute][] =>
  Object.entries(schemaOf(uid).attributes).filter(
    ([name, { type, private: isPrivate }]) => !OWN.has(name) && !SECRET.has(type) && !isPrivate,
  );

/** The fields of a content type that are told of. */
export function auditedFields(uid: string): Map<string, AuditedField> {
  const isLocalized = schemaOf(uid).pluginOptions?.i18n?.localized ?? false;
  return new Map(
    attributesOf(uid).map(([name, { component, pluginOptions }]) => [
      name,
      {
        localized: isLocalized && (pluginOptions?.i18n?.localized ?? true),
        ...(component ? { component } : {}),
      },
    ]),
  );
}

export const hasDrafts = (uid: string): boolean => schemaOf(uid).options?.draftAndPublish ?? false;

/** What visitors are shown of a document, by locale: its published version where it has one. */
export async function visibleVersions(uid: string, documentId: string): Promise<Map<string, Snapshot>> {
  return versionsOf(uid, { documentId, ...(hasDrafts(uid) ? { publishedAt: { $notNull: true } } : {}) });
}

/** All versions, for the title of a document that nobody is shown. */
export const anyVersions = (uid: string, documentId: string): Promise<Map<string, Snapshot>> =>
  versionsOf(uid, { documentId });

async function versionsOf(uid: string, where: object): Promise<Map<string, Snapshot>> {
  const rows: Row[] = await strapi.db
    .query(uid)
    .findMany({ where, populate: populateOf(uid), orderBy: { id: 'asc' } });
  return new Map(
    rows.map((row) => [
      String(row.locale ?? ''),
      { title: titleOf(row) ?? String(row.documentId), fields: plainFields(uid, row) },
    ]),
  );
}

function populateOf(uid: string): Record<string, unknown> {
  return Object.fromEntries(
    attributesOf(uid).flatMap(([name, { type, component }]): [string, unknown][] => {
      if (type === 'component' && component) return [[name, { populate: populateOf(component) }]];
      return type === 'relation' || type === 'media' ? [[name, true]] : [];
    }),
  );
}

const plainFields = (uid: string, row: Row): Record<string, unknown> =>
  Object.fromEntries(attributesOf(uid).map(([name, attribute]) => [name, plainOf(attribute, row[name])]));

function plainOf(attribute: Attribute, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && isMany(attribute)) return value.map((item) => plainOf(attribute, item));
  const { type, component } = attribute;
  if (type === 'component' && component) return plainFields(component, value as Row);
  if (type === 'relation' || type === 'media') return titleOf(value as Row) ?? null;
  if (type === 'blocks' || type === 'json') return shortened(textOf(value));
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? shortened(value) : value;
}

const isMany = ({ type }: Attribute): boolean =>
  type === 'component' || type === 'relation' || type === 'media';

/** By what a person knows a row. */
function titleOf(row: Row): string | undefined {
  const title = row.title ?? row.name ?? row.slug ?? row.documentId;
  return title === undefined || title === null ? undefined : String(title);
}

/** The words in Strapi's rich text, whatever its blocks are. */
function textOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text)
      .join(' ');
  if (typeof value !== 'object' || value === null) return '';
  const { text, children } = value as { text?: unknown; children?: unknown };
  return typeof text === 'string' ? text : textOf(children);
}

/** A change behind the cut must still be seen as one, so the length goes along. */
const shortened = (text: string): string =>
  text.length > TEXT_LENGTH ? `${text.slice(0, TEXT_LENGTH)}… (${text.length})` : text;
