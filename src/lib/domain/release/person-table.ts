/**
 * Counts of persons, which nothing prints by accident: a table has no text, and its figures can be read in
 * two ways only. The gate releases them ({@link release} in `release.ts`), and the team's own screens read
 * them by {@link onBoard}, which lint allows in named files. Rule [RELEASE-3].
 */

/** The ends of a scale that one person answers on, and how far its answers lie from each other. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** One count: "5 familier". */
interface Count {
  readonly kind: 'count';
  readonly count: number;
}

/** How those who answered are divided: bedre, som før, dårligere; two parts are "x of n". */
export interface Parts {
  readonly kind: 'parts';
  readonly cells: readonly number[];
  /** the part that the measure is about; null: none of them */
  readonly chosen: number | null;
  /** how many were asked; null: nobody knows, or all who were counted */
  readonly asked: number | null;
}

/** Parts in each group: a row for a group, a column for a part. */
interface Groups {
  readonly kind: 'groups';
  readonly rows: readonly (readonly number[])[];
  readonly chosen: number | null;
  /** each group by itself, or all of them together */
  readonly apart: boolean;
}

/** Means of one answer each; two are before and after, of the same persons. */
export interface Means {
  readonly kind: 'mean' | 'pair';
  readonly n: number;
  readonly values: readonly number[];
  readonly scale: Scale;
  /** how many were asked, or had a first answer; null: nobody knows */
  readonly asked: number | null;
}

/** Persons that are counted. */
export type Counts = Count | Parts | Groups;

/** What a table holds. */
export type TableContent = Counts | Means;

let read: (table: PersonTable) => TableContent;

/** See the head of this file. */
export class PersonTable {
  readonly #content: TableContent;

  private constructor(content: TableContent) {
    this.#content = Object.freeze(content);
  }

  static {
    read = (table) => table.#content;
  }

  /**
   * One count of persons.
   * @throws RangeError, as everything here, unless it is a whole number, 0 or more
   */
  static count(count: number): PersonTable {
    persons(count);
    return new PersonTable({ kind: 'count', count });
  }

  /**
   * "x of n".
   * @param asked how many were asked, n or more
   */
  static of(x: number, n: number, asked: number | null = null): PersonTable {
    return PersonTable.parts([x, n - x], 0, asked);
  }

  /**
   * How n persons are divided, two parts or more.
   * @param chosen the place of the part that the measure is about, or null
   */
  static parts(
    cells: readonly number[],
    chosen: number | null,
    asked: number | null = null,
  ): PersonTable {
    partsOf(cells, chosen);
    if (asked !== null) atLeast(asked, sum(cells));
    return new PersonTable({ kind: 'parts', cells: [...cells], chosen, asked });
  }

  /** Parts in two groups or more, the same parts in each. */
  static groups(
    rows: readonly (readonly number[])[],
    chosen: number | null,
    how: 'apart' | 'together',
  ): PersonTable {
    const [first = []] = rows;
    for (const row of rows) partsOf(row, chosen);
    must(rows.length > 1 && rows.every((row) => row.length === first.length));
    const copy = rows.map((row) => [...row]);
    return new PersonTable({ kind: 'groups', rows: copy, chosen, apart: how === 'apart' });
  }

  /** The mean of one answer from each of n persons. */
  static mean(n: number, mean: number, scale: Scale, asked: number | null = null): PersonTable {
    return PersonTable.#means('mean', n, [mean], scale, asked);
  }

  /**
   * The means before and after of the n persons who have both.
   * @param began how many had a first answer, n or more
   */
  static pair(
    n: number,
    [before, after]: readonly [number, number],
    scale: Scale,
    began: number | null = null,
  ): PersonTable {
    return PersonTable.#means('pair', n, [before, after], scale, began);
  }

  static #means(
    kind: 'mean' | 'pair',
    n: number,
    values: readonly number[],
    scale: Scale,
    asked: number | null,
  ): PersonTable {
    persons(n);
    must(scale.step > 0 && scale.min < scale.max);
    must(values.every((value) => value >= scale.min && value <= scale.max));
    if (asked !== null) atLeast(asked, n);
    return new PersonTable({ kind, n, values, scale: { ...scale }, asked });
  }

  /** @throws always: a table goes through the gate before it is text */
  toString(): never {
    throw new TypeError('A table of persons has no text: release it');
  }

  /** @throws always */
  toJSON(): never {
    return this.toString();
  }

  /** @throws always */
  valueOf(): never {
    return this.toString();
  }
}

/** The figures as they are, for the team's own screens and for the gate. Lint says where. [RELEASE-3] */
export function onBoard(table: PersonTable): TableContent {
  return read(table);
}

/** Whether a table holds means of answers, rather than counts of persons. */
export function areMeans(content: TableContent): content is Means {
  return content.kind === 'mean' || content.kind === 'pair';
}

/** How many there are in all. */
export function sum(cells: readonly number[]): number {
  return cells.reduce((all, one) => all + one, 0);
}

function must(right: boolean): void {
  if (!right) throw new RangeError('No table of persons has these figures');
}

function persons(count: number): void {
  must(Number.isSafeInteger(count) && count >= 0);
}

function atLeast(all: number, some: number): void {
  persons(all);
  must(all >= some);
}

function partsOf(cells: readonly number[], chosen: number | null): void {
  for (const cell of cells) persons(cell);
  must(cells.length > 1 && (chosen === null || cells[chosen] !== undefined));
}
