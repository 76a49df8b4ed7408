/** How the dates of a spreadsheet are read, when they are written in digits alone. */
import type { Columns } from '$lib/domain/intake/columns';
import { DIGITS, orderOf, type DateOrder } from '$lib/domain/intake/date-order';
import { columnOf } from '$lib/domain/intake/proposals';

/** How dates of digits are read. */
export interface DatesRead {
  order: DateOrder;
  /** one that may be read in two ways, as long as nobody has said how */
  doubt: string | null;
  /** the first of them; null where there are none */
  sample: string | null;
}

/** @param chosen the order somebody has said they stand in */
export function datesRead(
  rows: readonly (readonly string[])[],
  headers: number,
  { followUp, presentOn }: Columns,
  chosen: DateOrder | undefined,
): DatesRead {
  const said = [followUp, presentOn]
    .map((column) => columnOf(rows, headers, column))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const orders = said.map(orderOf);
  const doubt = orders.find((one) => one.doubt !== null);
  const month = orders.find(({ order }) => order === 'month');
  return {
    order: chosen ?? doubt?.order ?? month?.order ?? 'day',
    doubt: chosen === undefined ? (doubt?.doubt ?? null) : null,
    sample: said.flat().find((cell) => DIGITS.test(cell)) ?? null,
  };
}
