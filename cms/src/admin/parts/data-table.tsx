import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Shimmer } from './shimmer';

export interface DataColumn<Row> {
  id: string;
  heading: string;
  isNumber?: boolean | undefined;
  cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  columns: readonly DataColumn<Row>[];
  /** Absent while they are on their way for the first time: their places are kept. */
  rows: readonly Row[] | undefined;
  keyOf: (row: Row) => string;
  /** Rows that are shown while others are on their way. */
  isStale?: boolean;
  /** A row that is clicked. Give it a link or a button too: a row cannot be reached by the keyboard. */
  onRow?: ((row: Row) => void) | undefined;
}

/** Rows as Strapi's own lists have them. */
export function DataTable<Row>({ columns, rows, keyOf, isStale = false, onRow }: DataTableProps<Row>) {
  return (
    <Box style={{ opacity: rows && isStale ? 0.6 : 1 }} aria-busy={isStale}>
      <Table colCount={columns.length} rowCount={(rows?.length ?? 0) + 1}>
        <Thead>
          <Tr>
            {columns.map(({ id, heading, isNumber }) => (
              <Th key={id} style={isNumber ? { textAlign: 'right' } : undefined}>
                <Typography
                  variant="sigma"
                  textColor="neutral600"
                  style={isNumber ? { width: '100%' } : undefined}
                >
                  {heading}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows
            ? rows.map((row) => <Line key={keyOf(row)} row={row} columns={columns} onRow={onRow} />)
            : PLACES.map((place) => <Place key={place} columns={columns.length} />)}
        </Tbody>
      </Table>
    </Box>
  );
}

const PLACES = [1, 2, 3, 4, 5];

interface LineProps<Row> {
  row: Row;
  columns: readonly DataColumn<Row>[];
  onRow: ((row: Row) => void) | undefined;
}

function Line<Row>({ row, columns, onRow }: LineProps<Row>) {
  return (
    <Tr onClick={onRow && (() => onRow(row))} style={onRow && { cursor: 'pointer' }}>
      {columns.map(({ id, isNumber, cell }) => (
        <Td
          key={id}
          style={isNumber ? { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } : undefined}
        >
          <Typography textColor="neutral800" tag="div">
            {cell(row)}
          </Typography>
        </Td>
      ))}
    </Tr>
  );
}

function Place({ columns }: { columns: number }) {
  return (
    <Tr>
      {Array.from({ length: columns }, (_, column) => `column-${column}`).map((column) => (
        <Td key={column}>
          <Shimmer $width="7rem" $height="1.4rem" />
        </Td>
      ))}
    </Tr>
  );
}
