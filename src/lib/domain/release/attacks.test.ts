/** The attacks of `tests/fixtures/vectors/release.json`: what a reader is left of each hidden number. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PersonTable } from './person-table';
import {
  alike,
  apart,
  asked,
  gate,
  of,
  parts,
  Q1,
  TODAY,
  together,
  total,
  valuesOf,
  worlds,
  type World,
} from './reader.fixture';
import { release, type Leaving } from './release';

interface Hidden {
  from: number;
  to: number;
  values?: number[];
}
type AllHidden = Record<string, Hidden>;
interface Attack {
  id: string;
  what: string;
  mended: { hidden: AllHidden; orTogether?: { hidden: AllHidden } };
}

const file = new URL('../../../../tests/fixtures/vectors/release.json', import.meta.url);
const { attacks } = JSON.parse(readFileSync(file, 'utf8')) as { attacks: Attack[] };

const at: Leaving = { span: Q1, today: TODAY, earlier: [], beside: [] };
const once = (table: (world: World) => PersonTable, how: Partial<Leaving> = {}) => {
  const printer = gate(table, how);
  return (world: World) => printer(world, 3, null).print;
};

/** The twelve who were asked, of whom it is known elsewhere that they are twelve. */
function askedIsOut() {
  const beside = [release(PersonTable.count(12), 3, at).form!];
  return {
    all: worlds(3, 12).filter((world) => total(world) === 12),
    print: once(asked, { beside }),
  };
}

/** A total since the start at two exports, the second world as what was added. */
const grown = {
  all: worlds(4, 16),
  print: ([x = 0, no = 0, newX = 0, newNo = 0]: World) => {
    const printer = gate(of, { span: 'sinceStart' });
    const first = printer([x, no], 3, null);
    return first.print + printer([x + newX, no + newNo], 3, first.kept).print;
  },
};

const CASES: Record<
  string,
  { all: World[]; print: (world: World) => string; truth: World; after?: number }
> = {
  A01: { all: worlds(2, 12), print: once(of), truth: [5, 1] },
  A02: { all: worlds(3, 12), print: once(parts), truth: [0, 0, 3] },
  A04: { all: worlds(3, 12), print: once(parts), truth: [2, 2, 6] },
  A05: { all: worlds(3, 12), print: once(parts), truth: [0, 3, 6] },
  A07: { all: worlds(6, 12), print: once(apart(3)), truth: [0, 0, 3, 3, 3, 3] },
  A08: { ...askedIsOut(), truth: [4, 7, 1] },
  A10: { ...grown, truth: [3, 6, 1, 0], after: 2 },
  A11: { ...grown, truth: [3, 6, 0, 3], after: 2 },
};

describe('[RELEASE-4] an attack leaves a reader with', () => {
  const worked = attacks.filter(({ id }) => CASES[id]);

  it('all but the two that have no table of their own', () => {
    expect(attacks.map(({ id }) => id).filter((id) => !CASES[id])).toEqual(['A13', 'A14']);
  });

  it.each(worked.map((one) => [one.id, one.what, one] as const))('%s %s', (id, _, { mended }) => {
    const { all, print, truth, after = 0 } = CASES[id]!;
    const left = (of: (world: World) => string, hidden: AllHidden) => {
      const same = alike(all, of, truth);
      return Object.values(hidden).map((one, cell) => {
        const values = valuesOf(same, cell + after);
        const ends = { from: values[0], to: values.at(-1) };
        return one.values ? { ...ends, values } : ends;
      });
    };
    expect(left(print, mended.hidden)).toEqual(Object.values(mended.hidden));
    if (mended.orTogether)
      expect(left(once(together(3)), mended.orTogether.hidden)).toEqual(
        Object.values(mended.orTogether.hidden),
      );
  });

  it('[RELEASE-6] A13: no share but that of what is told', () => {
    const { all, print } = askedIsOut();
    const truth = [4, 7, 1];
    expect(print(truth)).not.toContain('36');
    expect(valuesOf(alike(all, print, truth), 2)).toEqual([0, 1, 2]);
  });

  it('[RELEASE-6] A14: a measure leaves as pairs or as readings, never both', () => {
    const scale = { min: 1, max: 5, step: 1 };
    const pair = release(PersonTable.pair(11, [3.2, 3.6], scale, 12), 3, at);
    const all = release(PersonTable.mean(12, 3, scale), 3, { ...at, earlier: [pair.form!] });
    expect([pair.table.state, all.table.state]).toEqual(['shown', 'pairsOnly']);
  });
});
