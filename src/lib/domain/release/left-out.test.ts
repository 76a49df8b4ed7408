/**
 * That each rule is needed: a gate that leaves one out lets the reader find a number. The first case found is
 * the smallest, told as the tables of its exports and what the number must be.
 */
import { describe, expect, it } from 'vitest';
import type { ReleasedForm } from './form';
import { PersonTable } from './person-table';
import {
  apart,
  asked,
  CELLS,
  count,
  gate,
  GROUPS,
  leakAfterAdditions,
  leakAfterChanges,
  of,
  Q1,
  scores,
  SCORES,
  TODAY,
  together,
  total,
  worlds,
  type Leak,
  type Printer,
  type World,
} from './reader.fixture';
import { release } from './release';
import { shareOf } from './rounding';

/** What a double prints that keeps nothing. */
function printing(print: (world: World, limit: number) => unknown): Printer<null> {
  return (world, limit) => ({ print: JSON.stringify(print(world, limit)), kept: null });
}

const once = (table: (world: World) => PersonTable) => {
  const printer = gate(table);
  return (world: World): string => printer(world, 3, null).print;
};

/** The smallest case: what the tables were, and what a number of them must be. */
function told(leak: Leak | null): unknown {
  return leak && [leak.history, leak.values];
}

describe('one table', () => {
  it('[RELEASE-1] 0 not hidden with 1 and 2', () => {
    const zeros = printing(([n = 0], limit) => (n > 0 && n < limit ? 'few' : n));
    expect(told(leakAfterChanges(worlds(1, 9), zeros, [3]))).toEqual([[[0]], [0]]);
  });

  it('[RELEASE-4] "5 af 6" shown, whose complement is one', () => {
    const all = printing(([x = 0, no = 0], limit) => {
      const n = x + no;
      return n < limit ? 'few' : x < limit ? ['few of', n] : [x, n];
    });
    expect(told(leakAfterChanges(worlds(2, 9), all, [3]))).toEqual([[[3, 0]], [0]]);
  });

  it('[RELEASE-4] words already from n = 3', () => {
    const wordsFrom = (least: number) =>
      printing(([x = 0, no = 0], limit) => {
        const n = x + no;
        if (n < limit) return 'few';
        if (n < least) return n;
        return x < limit ? ['few of', n] : no < limit ? ['most of', n] : [x, n];
      });
    expect(told(leakAfterChanges(worlds(2, 12), wordsFrom(3), [3]))).toEqual([[[3, 0]], [0]]);
    expect(told(leakAfterChanges(worlds(2, 12), wordsFrom(4), [3]))).toEqual([[[3, 1]], [0, 1]]);
    // The true edge is twice the limit less one; twice the limit is easier to say.
    expect(leakAfterChanges(worlds(2, 12), wordsFrom(5), [3])).toBeNull();
  });

  it('[RELEASE-4] the next smallest hidden with one that is too small', () => {
    const partner = printing((world, limit) => {
      const n = total(world);
      if (world.every((cell) => cell >= limit)) return world;
      const smallest = [...world.keys()].sort((a, b) => world[a]! - world[b]!).slice(0, 2);
      return [...world.map((cell, at) => (smallest.includes(at) ? 'H' : cell)), n];
    });
    expect(told(leakAfterChanges(worlds(3, 12), partner, [3]))).toEqual([[[0, 0, 0]], [0]]);
    const big = { ...CELLS, numbers: (world: World) => (total(world) < 6 ? [] : [...world]) };
    expect(told(leakAfterChanges(worlds(3, 12), partner, [3], big))).not.toBeNull();
  });

  it('[RELEASE-4] first one part spoken of, then another', () => {
    const inTurn = printing((world) =>
      [0, 1, 2].map((chosen) => once((one) => PersonTable.parts(one, chosen))(world)),
    );
    const leak = leakAfterChanges(worlds(3, 13), inTurn, [3]);
    expect(told(leak)).toEqual([[[0, 3, 3]], [0]]);
  });

  it('[RELEASE-4] one more part told by itself', () => {
    const both = printing((world) => [
      once((one) => PersonTable.parts(one, 0))(world),
      once((one) => PersonTable.count(one[1] ?? 0))(world),
    ]);
    expect(leakAfterChanges(worlds(3, 12), both, [3])).not.toBeNull();
  });
});

describe('groups', () => {
  it('[RELEASE-5] each by itself and all together', () => {
    const a = gate(apart(2));
    const b = gate(together(2));
    const both = printing((world) => [a(world, 3, null).print, b(world, 3, null).print]);
    expect(leakAfterChanges(worlds(4, 12), both, [3], GROUPS)).not.toBeNull();
  });

  it('[RELEASE-5] a group of two by itself, where it is known how many there are in all', () => {
    const rows = (world: World) => [world.slice(0, 2), world.slice(2)];
    const all = (world: World) => once(count)([total(world)]);
    const small = printing((world) => [all(world), ...rows(world).map(once(of))]);
    expect(leakAfterChanges(worlds(4, 11), small, [3], GROUPS)).not.toBeNull();
    const merged = printing((world) => [all(world), once(apart(2))(world)]);
    expect(leakAfterChanges(worlds(4, 11), merged, [3], GROUPS)).toBeNull();
  });
});

describe('two numbers about the same people', () => {
  const counted = { ...CELLS, counted: 2 };

  it('[RELEASE-6] how many were asked, always told', () => {
    const always = printing((world) => [once(of)(world), total(world)]);
    expect(told(leakAfterChanges(worlds(3, 11), always, [3], counted))).not.toBeNull();
  });

  it('[RELEASE-6] "næsten alle af 11", where 12 is known to be asked', () => {
    const known = printing((world) => [12, once(asked)(world)]);
    const all = worlds(3, 12).filter((world) => total(world) === 12);
    const secrets = { ...CELLS, closed: true };
    expect(leakAfterChanges(all, known, [3], secrets)).not.toBeNull();
  });

  it('[RELEASE-6] a share told, and its counts not', () => {
    const share = printing(([x = 0, no = 0, missing = 0], limit) =>
      missing < limit && x >= limit && no >= limit && x + no > 9
        ? shareOf(x, x + no)
        : once(asked)([x, no, missing]),
    );
    const all = worlds(3, 12).filter((world) => total(world) === 12);
    expect(leakAfterChanges(all, share, [3], { ...CELLS, closed: true })).not.toBeNull();
  });

  it('[RELEASE-6] 12 asked told afterwards, beside "alle eller næsten alle" of 11', () => {
    const both = printing((world) => [once(asked)(world), once((w) => count([total(w)]))(world)]);
    expect(leakAfterChanges(worlds(3, 13), both, [3])).not.toBeNull();
    const held = printing((world) => {
      const at = { span: Q1, today: TODAY, earlier: [] };
      const first = release(asked(world), 3, { ...at, beside: [] });
      const beside = [first.form!];
      return [first.table, release(count([total(world)]), 3, { ...at, beside }).table];
    });
    expect(leakAfterChanges(worlds(3, 13), held, [3])).toBeNull();
  });

  it('[RELEASE-6] not protected: two measures on the same people, of whom different numbers answered', () => {
    const at = { span: Q1, today: TODAY, earlier: [] };
    const both = printing(([missing = 0, fewer = 0, all = 0]) => {
      const first = release(PersonTable.of(3, all - missing, all), 3, { ...at, beside: [] });
      const beside = [first.form!];
      const second = release(PersonTable.of(3, all - fewer, all), 3, { ...at, beside });
      return [first.table, second.table];
    });
    const some = worlds(3, 18).filter(([a = 0, b = 0, all = 0]) => all > 7 && a < 5 && b < 5);
    const secrets = { ...CELLS, numbers: ([missing = 0]: World) => [missing], closed: true };
    expect(told(leakAfterChanges(some, both, [3], secrets))).toEqual([[[1, 0, 8]], [1, 2]]);
  });

  it('[RELEASE-6] a measure as readings and as pairs', () => {
    // One of six left: the mean before of all six, and of the five who have both.
    const both = printing(([one = 0, rest = 0]) => [one + rest, rest]);
    expect(told(leakAfterChanges(scores(6), both, [3], SCORES))).toEqual([[[0, 0]], [0]]);
  });
});

describe('what was corrected', () => {
  const anew = (table: (world: World) => PersonTable): Printer<null> => {
    const printer = gate(table);
    return (world, limit) => ({ print: printer(world, limit, null).print, kept: null });
  };

  it('[RELEASE-7] each export anew', () => {
    const history = [
      [0, 3],
      [0, 4],
    ];
    expect(told(leakAfterAdditions(2, 10, anew(of), [3, 3]))).toEqual([history, [0, 1]]);
  });

  it('[RELEASE-7] a change let through when it is 0, or the limit and more', () => {
    const printer = gate(of);
    const big: Printer<World | null> = (world, limit, last) => {
      const first = printer(world, limit, null).print;
      const small = last?.some((cell, at) => {
        const more = Math.abs((world[at] ?? 0) - cell);
        return more > 0 && more < limit;
      });
      if (small) return { print: 'corrected', kept: last };
      return { print: first, kept: world };
    };
    expect(leakAfterAdditions(2, 12, big, [3, 3])?.values).toEqual([0]);
  });
});

describe('totals since the start', () => {
  const running = (rule: (now: World, last: World, limit: number) => boolean) => {
    const printer: Printer<World | null> = (world, limit, last) => {
      if (world.some((cell) => cell < limit)) return { print: 'few', kept: last };
      const fresh = last === null || rule(world, last, limit);
      return { print: JSON.stringify(fresh ? world : last), kept: fresh ? world : last };
    };
    return printer;
  };

  it('[RELEASE-8] told anew whenever it has changed', () => {
    const printer = running(() => true);
    expect(leakAfterAdditions(2, 11, printer, [3, 3])).not.toBeNull();
  });

  it('[RELEASE-8] told anew when n has grown by three, and not every figure', () => {
    const printer = running((now, last, limit) => total(now) - total(last) >= limit);
    expect(leakAfterAdditions(2, 12, printer, [3, 3])).not.toBeNull();
  });

  it('[RELEASE-8] told in words while something is hidden', () => {
    const words = gate(of);
    const whole = gate(of, { span: 'sinceStart' });
    const printer: Printer<readonly ReleasedForm[]> = (world, limit, kept) => {
      const next = whole(world, limit, kept);
      const hidden = next.print.includes('nothing');
      return hidden ? { ...next, print: words(world, limit, null).print } : next;
    };
    expect(leakAfterAdditions(2, 12, printer, [3, 3])).not.toBeNull();
    expect(leakAfterAdditions(2, 12, whole, [3, 3])).toBeNull();
  });

  it('[RELEASE-8] told beside the periods it is made of', () => {
    const both = printing(([a = 0, b = 0, c = 0, d = 0]) => [
      once(of)([a, b]),
      once(of)([c, d]),
      once(of)([a + c, b + d]),
    ]);
    expect(leakAfterChanges(worlds(4, 13), both, [3])).not.toBeNull();
  });

  it('[RELEASE-8] a quarter told beside the half-year that it is in', () => {
    const both = printing(([a = 0, b = 0, c = 0, d = 0]) => [
      once(of)([a, b]),
      once(of)([a + c, b + d]),
    ]);
    expect(leakAfterChanges(worlds(4, 13), both, [3])).not.toBeNull();
  });
});

describe('the limit', () => {
  it('[RELEASE-2] lowered again', () => {
    const printer = gate(of);
    const forgets: Printer<null> = (world, limit) => ({
      print: printer(world, limit, null).print,
      kept: null,
    });
    expect(leakAfterAdditions(2, 15, forgets, [3, 5])).not.toBeNull();
  });

  it('[RELEASE-2] raised, and corrections still told that only the old one shows', () => {
    const printer = gate(of);
    const old: Printer<string> = (world, limit, first) => {
      const under3 = printer(world, 3, null).print;
      const now = printer(world, limit, null).print;
      return {
        print: first === null || first === under3 ? now : 'corrected',
        kept: first ?? under3,
      };
    };
    const leak = leakAfterChanges(worlds(2, 16), old, [3, 5]);
    expect(leak?.values).toEqual([0, 1, 2]);
  });
});

describe('what is reckoned', () => {
  it('[RELEASE-9] a median over points of which some are hidden', () => {
    const median = printing((world) => [
      ...world.map((x) => once(count)([x])),
      [...world].sort((a, b) => a - b)[1],
    ]);
    expect(leakAfterChanges(worlds(3, 12), median, [3])).not.toBeNull();
  });

  it('[RELEASE-9] a difference from a figure that is shown', () => {
    const difference = printing(([a = 0, b = 0]) => [once(count)([a]), once(count)([b]), a - b]);
    expect(told(leakAfterChanges(worlds(2, 12), difference, [3]))).not.toBeNull();
  });
});

describe('means', () => {
  it('[RELEASE-10] near the end of the scale', () => {
    const all = printing((world) => total(world));
    expect(told(leakAfterChanges(scores(5), all, [3], SCORES))).toEqual([[[0, 0]], [0]]);
    // Three steps from the end are enough for three values, four for five: the highest limit.
    const three = printing((world) =>
      total(world) < 4 || total(world) > 16 ? 'near' : total(world),
    );
    expect(leakAfterChanges(scores(5), three, [5], SCORES)).toBeNull();
    const two = printing((world) =>
      total(world) < 3 || total(world) > 17 ? 'near' : total(world),
    );
    expect(leakAfterChanges(scores(5), two, [5], SCORES)?.values).toEqual([0, 1, 2, 3]);
  });

  it('[RELEASE-10] of one answer', () => {
    const one = printing((world) => total(world));
    expect(told(leakAfterChanges(scores(1), one, [3], SCORES))).toEqual([[[0, 0]], [0]]);
  });

  it('[RELEASE-10] of three or four answers away from the ends: only prudence, as nothing is found', () => {
    for (const n of [3, 4]) {
      const middle = printing((world) =>
        total(world) < 4 || total(world) > 4 * n - 4 ? 'near' : total(world),
      );
      expect(leakAfterChanges(scores(n), middle, [3], SCORES)).toBeNull();
    }
  });
});
