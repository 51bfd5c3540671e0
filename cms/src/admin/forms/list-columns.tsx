import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

/** A column as Strapi's hook `inject-column-in-table` hands it out. */
interface Column extends Record<string, unknown> {
  name: string;
  attribute: { type: string; customField?: string };
  cellFormatter?: (row: Record<string, unknown>, column: Column) => ReactNode;
}

const cells = new Map<string, (value: unknown) => ReactNode>();

/** How lists show values of a custom field; without this they show what is stored. */
export function showCellsOf(customField: string, cell: (value: unknown) => ReactNode): void {
  cells.set(customField, cell);
}

/** Custom fields in their own way, and choices in words: Strapi's lists show the stored value of both. */
export function dressColumns<L>({ displayedHeaders, layout }: { displayedHeaders: Column[]; layout: L }) {
  return { layout, displayedHeaders: displayedHeaders.map(dressColumn) };
}

function dressColumn(column: Column): Column {
  // Strapi's own cell marks the default language with an English word, in every language of the admin.
  if (column.name === 'locales') return { ...column, cellFormatter: (row) => <Languages row={row} /> };
  const { customField, type } = column.attribute;
  const cell = customField ? cells.get(customField) : undefined;
  if (cell) return { ...column, cellFormatter: (row, { name }) => <Text>{cell(row[name])}</Text> };
  if (type === 'enumeration')
    return { ...column, cellFormatter: (row, { name }) => <Choice value={row[name]} /> };
  return column;
}

const Text = ({ children }: { children: ReactNode }) => (
  <Typography textColor="neutral800">{children ?? '–'}</Typography>
);

/** The languages in which a row's document exists, named in the reader's. */
function Languages({ row }: { row: Record<string, unknown> }) {
  const { formatDisplayName, formatList } = useIntl();
  const others = Array.isArray(row.localizations) ? row.localizations : [];
  const codes = [row, ...others].map(({ locale }) => String(locale)).sort();
  return (
    <Text>
      {formatList(codes.reverse().map((code) => formatDisplayName(code, { type: 'language' }) ?? code))}
    </Text>
  );
}

/** Strapi's select boxes take the stored value itself as the key of its text; lists do the same here. */
function Choice({ value }: { value: unknown }) {
  const { formatMessage } = useIntl();
  return (
    <Text>{typeof value === 'string' ? formatMessage({ id: value, defaultMessage: value }) : null}</Text>
  );
}
