/** Columns that know how to read their cell from a record. */
import { isIsoDate } from '$lib/domain/cadence/iso-date';
import type { Cell, Column, Table } from '$lib/exchange/tables/table';

/** Enough for a date and the heading above it. */
const DAY_WIDTH = 13;

/** A column of a table of records. */
export interface TypedColumn<R> extends Column {
  cell: (record: R) => Cell;
}

/** A column of texts, `width` characters wide. */
export function text<R>(
  heading: string,
  width: number,
  cell: (record: R) => string,
): TypedColumn<R> {
  return { heading, kind: 'text', width, cell };
}

/** A column of whole numbers. */
export function number<R>(
  heading: string,
  width: number,
  cell: (record: R) => number | null,
): TypedColumn<R> {
  return { heading, kind: 'number', width, cell };
}

/** A column of days; what is no day is left empty. */
export function day<R>(heading: string, cell: (record: R) => string | null): TypedColumn<R> {
  return {
    heading,
    kind: 'date',
    width: DAY_WIDTH,
    cell: (record) => {
      const date = cell(record);
      return date !== null && isIsoDate(date) ? date : null;
    },
  };
}

/** The table of these records. */
export function tableOf<R>(
  name: string,
  columns: readonly TypedColumn<R>[],
  records: readonly R[],
): Table {
  return {
    name,
    columns: columns.map(({ heading, kind, width }) => ({ heading, kind, width })),
    rows: records.map((record) => columns.map(({ cell }) => cell(record))),
  };
}
