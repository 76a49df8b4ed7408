/**
 * The reader who knows the rules. It sees every print and nothing else, enumerates all tables that would
 * have been printed the same, and so finds the values that each hidden number may have. A leak is a number
 * below the limit that is left fewer possible values than the limit.
 */
import { isoDate } from '../cadence/iso-date';
import type { ReleasedForm } from './form';
import type { Limit } from './limit';
import { PersonTable } from './person-table';
import { release, type Leaving } from './release';

/** What nobody outside sees: numbers of persons, or answers, in order. */
export type World = readonly number[];

/** A print of a world, and what the printer keeps of it for the next print. */
export interface Print<Kept> {
  readonly print: string;
  readonly kept: Kept;
}

/** The gate, or a double of it that leaves out one rule. */
export type Printer<Kept> = (world: World, limit: Limit, kept: Kept | null) => Print<Kept>;

/** What is to stay hidden in a world. */
export interface Secrets {
  readonly numbers: (world: World) => number[];
  /** answers on a scale are all to be protected; counts where they are below the limit */
  readonly every?: boolean;
  /** the worlds are all there can be: else the largest stand for those beyond them */
  readonly closed?: boolean;
  /** how many of the numbers n is of, from the first on: where it stands, nobody was added to those */
  readonly counted?: number;
}

export interface Leak {
  /** the worlds of one history, in order of its exports */
  readonly history: readonly World[];
  /** which number, and what it must be one of */
  readonly at: string;
  readonly values: readonly number[];
}

export const Q1 = { from: isoDate('2026-01-01'), to: isoDate('2026-03-31') };
export const TODAY = isoDate('2026-11-30');

/** The gate itself, for one figure that leaves again and again. */
export function gate(
  table: (world: World) => PersonTable,
  how: Partial<Leaving> = {},
): Printer<readonly ReleasedForm[]> {
  const { span = Q1, today = TODAY, earlier = [], beside = [] } = how;
  return (world, limit, kept) => {
    const forms = kept ?? earlier;
    const { table: told, form } = release(table(world), limit, {
      span,
      today,
      earlier: forms,
      beside,
    });
    return { print: JSON.stringify(told), kept: form === null ? forms : [form] };
  };
}

/** Every way to place at most `most` persons in so many cells, the fewest first. */
export function worlds(cells: number, most: number): World[] {
  const all = (left: number, room: number): number[][] =>
    left === 0
      ? [[]]
      : Array.from({ length: room + 1 }, (_, one) => one).flatMap((one) =>
          all(left - 1, room - one).map((rest) => [one, ...rest]),
        );
  return all(cells, most).sort((a, b) => total(a) - total(b));
}

export function total(world: World): number {
  return world.reduce((all, one) => all + one, 0);
}

/** Each number, and how many there are in all. */
export const CELLS: Secrets = { numbers: (world) => [...world, total(world)] };

/** All worlds that print the same: per number the values it may have, and those that have to be hidden. */
class Group {
  readonly #values: number[] = [];
  readonly #secret: number[] = [];
  constructor(readonly example: readonly World[]) {}

  /** @param value 0 to 30 */
  add(at: number, value: number, isSecret: boolean): void {
    this.#values[at] = (this.#values[at] ?? 0) | (1 << value);
    if (isSecret) this.#secret[at] = (this.#secret[at] ?? 0) | (1 << value);
  }

  leak(limit: Limit, name: (at: number) => string): Leak | null {
    for (const [at, mask] of this.#values.entries()) {
      if (!this.#secret[at]) continue;
      const values = Array.from({ length: 31 }, (_, value) => value).filter(
        (value) => (mask >> value) & 1,
      );
      if (values.length < limit) return { history: this.example, at: name(at), values };
    }
    return null;
  }
}

/**
 * Looks for a leak over all exports of one figure that may be corrected to anything between them.
 *
 * What was known before tells nothing of what is there now, but by what is kept; so it is enough to go
 * through everything that can be kept. That is only so where what is kept follows from the prints: it is
 * an error if it does not.
 *
 * @param limits of each export, the first one first
 */
export function leakAfterChanges<Kept>(
  all: readonly World[],
  printer: Printer<Kept>,
  limits: readonly Limit[],
  { numbers, every = false, closed = false }: Secrets = CELLS,
): Leak | null {
  const most = Math.max(...all.map(total));
  let states: { kept: Kept | null; way: readonly World[] }[] = [{ kept: null, way: [] }];
  const done = new Set<string>();
  for (const limit of limits) {
    const next = new Map<string, (typeof states)[number]>();
    for (const { kept, way } of states) {
      const groups = new Map<string, { group: Group; after: string }>();
      for (const world of all) {
        const told = printer(world, limit, kept);
        const after = JSON.stringify(told.kept);
        const found = groups.get(told.print) ?? { group: new Group([...way, world]), after };
        if (found.after !== after) throw new Error('What is kept says more than what is printed');
        groups.set(told.print, found);
        const inside = closed || total(world) <= most - limit;
        numbers(world).forEach((value, at) => {
          found.group.add(at, value, every || (inside && value < limit));
        });
        next.set(after, { kept: told.kept, way: [...way, world] });
      }
      for (const { group } of groups.values()) {
        const leak = group.leak(limit, String);
        if (leak) return leak;
      }
    }
    // What was gone through under a limit is the same a second time.
    states = [...next].flatMap(([after, state]) => {
      const key = `${String(limits[state.way.length])} ${after}`;
      if (done.has(key)) return [];
      done.add(key);
      return [state];
    });
  }
  return null;
}

/**
 * Looks for a leak over all exports of one figure to which persons are only added: each number at each
 * export, and how many were added to it between any two. Whom nobody was added to has nothing to hide.
 *
 * @param most persons in all at the last export, `limit` of whom only the reader thinks possible
 */
export function leakAfterAdditions<Kept>(
  cells: number,
  most: number,
  printer: Printer<Kept>,
  limits: readonly Limit[],
  { numbers, counted = cells }: Secrets = CELLS,
): Leak | null {
  const groups = new Map<string, Group>();
  const told = remembered(printer);
  const all = worlds(cells, most);
  const limit = limits.at(-1) ?? 3;
  const go = (history: readonly World[], seen: string, kept: Kept | null, text: string): void => {
    const here = limits[history.length];
    const last = history.at(-1);
    if (here === undefined) {
      let group = groups.get(seen);
      if (!group) groups.set(seen, (group = new Group(history)));
      const inside = total(last ?? []) <= most - limit;
      tell(group, history.map(numbers), counted, inside ? limit : 0);
      return;
    }
    for (const world of all) {
      if (last?.some((value, at) => (world[at] ?? 0) < value)) continue;
      const step = told(world, here, kept, text);
      go([...history, world], `${seen} ${String(step.id)}`, step.kept, step.text);
    }
  };
  go([], '', null, '');
  for (const group of groups.values()) {
    const leak = group.leak(limit, String);
    if (leak) return leak;
  }
  return null;
}

function tell(group: Group, history: readonly number[][], counted: number, limit: number): void {
  let place = 0;
  history.forEach((here, step) => {
    for (const value of here) {
      group.add(place, value, value < limit);
      place += 1;
    }
    for (let before = 0; before < step; before += 1) {
      const then = history[before] ?? [];
      const more = here.map((value, at) => value - (then[at] ?? 0));
      const some = more.some((value) => value > 0);
      const someCounted = more.slice(0, counted).some((value) => value > 0);
      for (const [at, added] of more.entries()) {
        group.add(place, added, (at < counted ? someCounted : some) && added < limit);
        place += 1;
      }
    }
  });
}

/** A printer that is asked once for each world, limit and kept. */
function remembered<Kept>(printer: Printer<Kept>) {
  const ids = new Map<string, number>();
  const known = new Map<string, { id: number; kept: Kept; text: string }>();
  return (world: World, limit: Limit, kept: Kept | null, keptText: string) => {
    const key = `${world.join()} ${String(limit)} ${keptText}`;
    const found = known.get(key);
    if (found) return found;
    const told = printer(world, limit, kept);
    const id = ids.get(told.print) ?? ids.size;
    ids.set(told.print, id);
    const step = { id, kept: told.kept, text: JSON.stringify(told.kept) };
    known.set(key, step);
    return step;
  };
}

/** All worlds that a reader of what is printed of one world cannot tell from it. */
export function alike(
  all: readonly World[],
  print: (world: World) => string,
  truth: World,
): World[] {
  const seen = print(truth);
  return all.filter((world) => print(world) === seen);
}

/** The values that a number has among some worlds, the lowest first. */
export function valuesOf(all: readonly World[], at: number): number[] {
  return [...new Set(all.map((world) => world[at] ?? 0))].sort((a, b) => a - b);
}

/** The tables that are gone through, each made of a world. */
export const count = ([n = 0]: World): PersonTable => PersonTable.count(n);
export const of = ([yes = 0, no = 0]: World): PersonTable => PersonTable.of(yes, yes + no);
export const parts = (world: World): PersonTable => PersonTable.parts(world, 0);
export const unchosen = (world: World): PersonTable => PersonTable.parts(world, null);
export const asked = ([yes = 0, no = 0, missing = 0]: World): PersonTable =>
  PersonTable.of(yes, yes + no, yes + no + missing);

function rowsOf(world: World): [World, World] {
  const half = world.length / 2;
  return [world.slice(0, half), world.slice(half)];
}

/** Two groups of so many parts; of two, the first is spoken of. */
export const apart = (columns: number) => (world: World) =>
  PersonTable.groups(rowsOf(world), columns === 2 ? 0 : null, 'apart');
export const together = (columns: number) => (world: World) =>
  PersonTable.groups(rowsOf(world), columns === 2 ? 0 : null, 'together');

/** Each number of two groups, and how many they are. */
export const GROUPS: Secrets = {
  numbers: (world) => [...world, ...rowsOf(world).map(total), total(world)],
};

/** Answers from 1 to 5. */
const SCALE = { min: 1, max: 5, step: 1 };

/** Each answer of one among n, and what the others' can add up to, both in steps above the lowest. */
export function scores(n: number): World[] {
  const others = Array.from({ length: 4 * (n - 1) + 1 }, (_, sum) => sum);
  return [0, 1, 2, 3, 4].flatMap((one) => others.map((rest) => [one, rest]));
}

export const SCORES: Secrets = { numbers: ([one = 0]) => [one], every: true, closed: true };

export const mean = (n: number) => (world: World) =>
  PersonTable.mean(n, 1 + total(world) / n, SCALE);
export const pair = (n: number) => (world: World) => {
  const [before, after] = rowsOf(world);
  return PersonTable.pair(n, [1 + total(before) / n, 1 + total(after) / n], SCALE);
};

/** The same limit at each of four exports: one log with three corrections. */
export function four(limit: Limit): Limit[] {
  return [limit, limit, limit, limit];
}

/** A size for each limit. */
export function by(limit: Limit, ...sizes: [number, number, number]): number {
  return sizes[limit - 3] ?? 0;
}
