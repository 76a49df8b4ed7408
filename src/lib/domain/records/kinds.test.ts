import { describe, expect, it } from 'vitest';
import { MemoryLog } from '../log/log';
import { MADE, type Change } from '../log/change';
import { RECORD_KINDS, SPECS } from './kinds';
import { kindsUnder } from './hangs-on';
import { titleAmong, titleOf } from './title';
import { readRecord } from './read';
import { edited, made } from './make';

/** What hangs on the board itself: everything else belongs to something on it. */
const ON_THE_BOARD = ['board', 'member', 'coreElement', 'developmentPoint', 'meeting', 'direction'];

/** What only names another record, and hangs on nothing by it. */
const NAMES_ANOTHER = ['signId'];

describe('a record kind', () => {
  it.each(RECORD_KINDS)('[KIND-1] %s says in its own file how it is told of', (kind) => {
    const { fields, entries, title, hangsOn, bound, quiet } = SPECS[kind];
    const names = [...Object.keys(fields), ...Object.keys(entries)];
    expect(title.length).toBeGreaterThan(0);
    expect(title.filter((name) => fields[name] === undefined)).toEqual([]);
    // A place in a list is nobody's name.
    expect(title.filter((name) => fields[name]?.untold)).toEqual([]);
    expect([...bound, ...quiet].filter((name) => !names.includes(name))).toEqual([]);
    for (const [above, field] of Object.entries(hangsOn)) {
      expect(RECORD_KINDS).toContain(above);
      expect(fields[field]?.empty ?? null, `${kind}.${field} names one record or none`).toBeNull();
    }
    expect(Object.keys(hangsOn).length === 0).toBe(ON_THE_BOARD.includes(kind));
  });

  it.each(RECORD_KINDS)('[KIND-1] no field by which %s belongs to another is left out', (kind) => {
    const { fields, hangsOn, bound } = SPECS[kind];
    const ids = Object.keys(fields).filter((name) => name.endsWith('Id'));
    const said = [...Object.values(hangsOn), ...bound, ...NAMES_ANOTHER];
    expect(ids.filter((name) => !said.includes(name))).toEqual([]);
  });

  it('[KIND-1] [FOLD-4] what nobody is told of is never a reviewed conflict, and nothing else is passed over', () => {
    let serial = 0;
    const reviewed = RECORD_KINDS.flatMap((kind) =>
      Object.entries(SPECS[kind].fields).flatMap(([name, { untold = false }]) => {
        const log = new MemoryLog(() => (serial += 1).toString(16).padStart(16, '0'));
        const stamp = { act: 'a', verb: 'edit', board: 'b', device: 'd', at: 1_800_000_000_000 };
        log.act([made(kind, 'r', {})], stamp);
        const base: Change[] = [...log.changes];
        const other = new MemoryLog(() => (serial += 1).toString(16).padStart(16, '0'));
        other.arrive(base, stamp.at);
        log.act([edited(kind, 'r', { [name]: 'x' })], { ...stamp, act: 'b' });
        other.act([edited(kind, 'r', { [name]: 'y' })], { ...stamp, act: 'c', device: 'e' });
        log.arrive(other.changes, stamp.at);
        const isReviewed = (log.fold('r')?.conflicts.length ?? 0) > 0;
        return isReviewed === untold ? [`${kind}.${name}`] : [];
      }),
    );
    expect(reviewed).toEqual([]);
  });

  it('[KIND-1] hangs on a point by itself, or by what it hangs on', () => {
    expect(kindsUnder('developmentPoint')).toEqual(
      RECORD_KINDS.filter((kind) => !ON_THE_BOARD.includes(kind)),
    );
    expect(kindsUnder('meeting')).toEqual([]);
  });

  it('[KIND-1] goes by its first name that holds something, and else by what it hangs on', () => {
    const folded = {
      fields: { [MADE]: true, testActionId: 't', attempt: 'Ring torsdag' },
      removed: false,
      createdAt: '',
      createdBy: null,
      createdIn: null,
      updatedAt: '',
      conflicts: [],
      heads: {},
      redacted: false,
    };
    const cycle = readRecord('cycle', 'c', 'b', folded as never);
    expect(titleOf('cycle', cycle)).toBe('Ring torsdag');
    expect(titleAmong('cycle', cycle, () => 'Opkald før besøget')).toBe('Opkald før besøget');
  });
});
