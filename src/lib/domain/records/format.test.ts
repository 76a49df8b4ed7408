import { describe, expect, it } from 'vitest';
import { MADE, type Change } from '../log/change';
import { COMMON_VERSION } from '../log/migrations';
import type { Json } from '../schema';
import { choice, later, laterEntries, line, setOf, text, widened } from './fields';
import { fits, formatOfValue } from './fits';
import { byFormat, formatOf, highestFormat } from './format';
import { RECORD_KINDS, SPECS } from './kinds';
import { formatOfKind } from './kind-names';

const NEXT = COMMON_VERSION + 1;

describe('the format of a value', () => {
  const kind = widened(3, choice(['a', 'b']), choice(['a']));
  const wide = widened(5, text(30), widened(4, text(20), line(10)));

  it.each<[string, Parameters<typeof formatOfValue>[0], Json, number]>([
    ['a field that was always there', line(), 'Ring', 1],
    ['a field that came later', later(3, line()), 'Ring', 3],
    ['that field, cleared', later(3, line()), null, 3],
    ['an entry of a table that came later', laterEntries(3, setOf()), true, 3],
    ['a choice there was', kind, 'a', 1],
    ['a further choice', kind, 'b', 3],
    ['no choice', kind, null, 1],
    ['a text as long as it might be at first', wide, 'x'.repeat(10), 1],
    ['a longer one', wide, 'x'.repeat(11), 4],
    ['a still longer one', wide, 'x'.repeat(21), 5],
    [
      'a field that came later and holds more since',
      widened(4, later(3, text(20)), later(3, line(10))),
      'x',
      3,
    ],
  ])('[LOG-4] %s', (_what, shape, value, format) => {
    expect(formatOfValue(shape, value)).toBe(format);
    expect(value === null || fits(shape, value)).toBe(true);
  });
});

describe('the format of a change', () => {
  it('[LOG-4] is that of its kind, for every kind there is', () => {
    for (const kind of RECORD_KINDS)
      expect(formatOf({ kind, fields: { [MADE]: true } })).toBe(
        Math.max(COMMON_VERSION, formatOfKind(kind)),
      );
  });

  it('[LOG-4] and that of each of its fields, set, cleared or deleted for good, for every field there is', () => {
    for (const kind of RECORD_KINDS) {
      const { fields, entries } = SPECS[kind];
      const shapes = [
        ...Object.entries(fields),
        ...Object.entries(entries).map(([name, shape]) => [`${name}.x`, shape] as const),
      ];
      for (const [name, shape] of shapes) {
        const format = Math.max(COMMON_VERSION, formatOfKind(kind), formatOfValue(shape, null));
        expect(formatOf({ kind, fields: { [name]: null } })).toBe(format);
        expect(formatOf({ kind, fields: {}, redacts: [name] })).toBe(format);
        expect(formatOf({ kind, fields: {}, erased: [name] })).toBe(format);
      }
      expect(formatOf({ kind, fields: {}, redacts: ['*'] })).toBe(
        Math.max(COMMON_VERSION, formatOfKind(kind)),
      );
    }
  });

  it('[LOG-4] of many is the highest, of none the one that all builds read', () => {
    expect(highestFormat([])).toBe(COMMON_VERSION);
    expect(highestFormat([{ kind: 'unheard', fields: {} }])).toBe(COMMON_VERSION);
  });
});

describe('changes by format', () => {
  /** A field of an idea that only the next format has, for as long as a test. */
  async function withNext<T>(run: () => Promise<T>): Promise<T> {
    const fields: Record<string, unknown> = SPECS.idea.fields;
    fields['next'] = later(NEXT, line());
    try {
      return await run();
    } finally {
      delete fields['next'];
    }
  }
  let count = 0;
  function change(act: string, record: string, fields: Record<string, Json>): Change {
    count += 1;
    const id = String(count);
    return {
      id,
      board: 'b',
      act,
      kind: 'idea',
      record,
      verb: 'edit',
      fields,
      saw: {},
      device: 'd',
      at: '',
    };
  }
  const nobody = () => Promise.resolve([]);

  it('[LOG-4] an act goes whole, with the newest it holds, and the order stays', async () => {
    const log = [
      change('1', 'a', { made: true }),
      change('2', 'b', { made: true, next: 'x' }),
      change('2', 'a', { text: 'y' }),
      change('3', 'a', { text: 'z' }),
    ];
    await withNext(async () => {
      expect(await byFormat(log, nobody)).toEqual([
        [COMMON_VERSION, [log[0], log[3]]],
        [NEXT, [log[1], log[2]]],
      ]);
    });
  });

  it('[LOG-4] what alters a record goes with what made it, also where that was written long ago', async () => {
    const making = [change('1', 'a', { made: true, next: 'x' }), change('1', 'b', { made: true })];
    const log = [
      change('2', 'b', { text: 'y' }),
      change('2', 'c', { made: true }),
      change('3', 'c', { text: 'z' }),
    ];
    const makings = async (record: string) => (['a', 'b'].includes(record) ? [making] : []);
    await withNext(async () => {
      expect(await byFormat(log, makings)).toEqual([[NEXT, log]]);
    });
  });

  it('[LOG-4] a record that an older build made too is for it as well', async () => {
    const newer = [change('1', 'a', { made: true, next: 'x' })];
    const older = [change('2', 'a', { made: true })];
    const log = [change('3', 'a', { text: 'y' })];
    await withNext(async () => {
      expect(await byFormat(log, async () => [newer, older])).toEqual([[COMMON_VERSION, log]]);
    });
  });

  it('[LOG-4] two acts that touch what the other made wait for each other, but not for ever', async () => {
    const log = [
      change('1', 'a', { made: true }),
      change('2', 'b', { made: true, next: 'x' }),
      change('1', 'b', { text: 'y' }),
      change('2', 'a', { text: 'z' }),
    ];
    await withNext(async () => {
      expect(await byFormat(log, nobody)).toEqual([[NEXT, log]]);
    });
  });
});
