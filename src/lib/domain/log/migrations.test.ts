import { describe, expect, it } from 'vitest';
import { Device } from '../device.fixture';
import { migrateChanges, type Migration } from './migrations';

/** Marks every change as having passed a version. */
function passes(to: number): Migration {
  return {
    to,
    name: `to ${String(to)}`,
    up: (changes) => changes.map((change) => ({ ...change, verb: `${change.verb}>${String(to)}` })),
  };
}

const MIGRATIONS = [passes(2), passes(3), passes(4)];

describe('changes of an older version', () => {
  const device = new Device('a');
  device.make('r', { text: 'Ring' });
  const { changes } = device.log;

  it('[FILE-3] pass every version after their own up to that of the app, in order, and no other', () => {
    const verbs = (from: number, target: number) =>
      migrateChanges(from, changes, MIGRATIONS, target).map(({ verb }) =>
        verb.slice(verb.indexOf('>')),
      );
    expect(verbs(1, 3)).toEqual(['>2>3']);
    expect(verbs(2, 4)).toEqual(['>3>4']);
    expect(migrateChanges(4, changes, MIGRATIONS, 4)).toEqual(changes);
  });

  it('[FILE-3] are copies: what was read is not altered', () => {
    const [first] = migrateChanges(4, changes, MIGRATIONS, 4);
    expect(first).not.toBe(changes[0]);
  });

  it('[FILE-3] a newer one is refused, for callers are to have said so', () => {
    expect(() => migrateChanges(5, changes, MIGRATIONS, 4)).toThrow('version 5 is newer than 4');
  });
});
