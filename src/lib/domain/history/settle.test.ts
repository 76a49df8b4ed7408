/** Two devices wrote one field without seeing each other: what a person sees, and what each choice does. */
import { describe, expect, it } from 'vitest';
import { BoardKit } from '../board-kit.fixture';
import { createIdea } from '../records/idea';
import { edited, removed } from '../records/make';
import {
  bringBack,
  choicesOf,
  choose,
  isRemoval,
  keepRemoved,
  nameOf,
  type Contested,
} from './settle';

/** A device with the idea `i`, or one that has heard of it. */
function device(digit: string, from?: BoardKit): BoardKit {
  const kit = new BoardKit({ digit }, { device: digit });
  if (from) hear(kit, from);
  else kit.do(createIdea({ id: 'i' }, { text: 'Ring', pointId: 'p', order: 'a0' }));
  return kit;
}

function hear(kit: BoardKit, other: BoardKit): void {
  kit.log.arrive(other.log.changes, Math.max(kit.now, other.now));
}

/** Everything that waits for a choice. */
function contested(kit: BoardKit): Contested[] {
  return (kit.log.fold('i')?.conflicts ?? []).map((conflict) => ({
    kind: 'idea',
    record: 'i',
    conflict,
  }));
}

function only(kit: BoardKit): Contested {
  const [one, ...more] = contested(kit);
  if (!one || more.length > 0) throw new Error(`${String(more.length + 1)} conflicts`);
  return one;
}

/** Texts that several devices wrote unseen, all on one device; the last one shows. */
function written(...texts: string[]): BoardKit {
  const first = device('1');
  const others = texts.slice(1).map((_, i) => device(String(i + 2), first));
  [first, ...others].forEach((kit, i) => {
    kit.act([edited('idea', 'i', { text: texts[i] ?? '' })], {
      at: `2026-11-24T10:0${String(i)}:00Z`,
    });
  });
  for (const other of others) hear(first, other);
  return first;
}

describe('a conflict as a person sees it', () => {
  it('[FOLD-2] has each value once, the one that shows now first', () => {
    const { conflict } = only(written('Ring torsdag', 'Ring torsdag', 'Ring fredag'));
    expect(conflict.rivals).toHaveLength(3);
    expect(choicesOf(conflict).map(({ value }) => value)).toEqual(['Ring fredag', 'Ring torsdag']);
  });

  it('[FOLD-2] is another conflict when another value joins in, whichever of them shows', () => {
    const two = written('Ring torsdag', 'Ring fredag');
    const before = only(two);
    expect(nameOf(before)).toBe(`i.text@${before.conflict.winner}`);
    const third = device('9', device('1'));
    third.act([edited('idea', 'i', { text: 'Ring lørdag' })], { at: '2026-11-24T11:00:00Z' });
    hear(two, third);
    const after = only(two);
    expect(after.conflict.rivals).toHaveLength(3);
    expect(nameOf(after)).not.toBe(nameOf(before));
    // The name does not hang on the order in which the values are listed.
    const turned = { ...after.conflict, rivals: after.conflict.rivals.toReversed() };
    expect(nameOf({ ...after, conflict: turned })).toBe(nameOf(after));
  });

  it('[FOLD-6] says whether a removal stands beside edits', () => {
    const one = device('1');
    const other = device('2', one);
    other.do(edited('idea', 'i', { text: 'Vigtigt nyt' }));
    one.act([removed('idea', 'i')], { at: '2026-11-24T11:00:00Z' });
    hear(one, other);
    expect(isRemoval(only(one))).toBe(true);
    expect(isRemoval(only(written('Ring torsdag', 'Ring fredag')))).toBe(false);
  });
});

describe('a choice', () => {
  it('[FOLD-3] settles the conflict for the value that was chosen, for everyone', () => {
    const kit = written('Ring torsdag', 'Ring fredag');
    const conflict = only(kit);
    const loser = choicesOf(conflict.conflict).at(-1);
    if (!loser) throw new Error('nothing to choose');
    expect(loser.value).toBe('Ring torsdag');
    kit.log.act([choose(conflict, loser)], kit.stamp({ verb: 'settle' }), true);
    expect(contested(kit)).toEqual([]);
    expect(kit.get('idea', 'i').text).toBe('Ring torsdag');
    const late = device('3', kit);
    expect(late.get('idea', 'i').text).toBe('Ring torsdag');
    expect(contested(late)).toEqual([]);
  });

  /** A device where the idea is removed and was edited unseen. */
  function removedBesideEdit(): BoardKit {
    const one = device('1');
    const other = device('2', one);
    other.do(edited('idea', 'i', { text: 'Vigtigt nyt' }));
    one.act([removed('idea', 'i')], { at: '2026-11-24T11:00:00Z' });
    hear(one, other);
    return one;
  }

  it('[FOLD-6] keeps what was removed so, now having seen the edits', () => {
    const kit = removedBesideEdit();
    kit.log.act([keepRemoved(only(kit))], kit.stamp({ verb: 'settle' }), true);
    expect(contested(kit)).toEqual([]);
    expect(kit.get('idea', 'i').removed).toBe(true);
  });

  it('[FOLD-6] or brings it back with the words that were written meanwhile', () => {
    const kit = removedBesideEdit();
    kit.log.act([bringBack(only(kit))], kit.stamp({ verb: 'settle' }), true);
    expect(contested(kit)).toEqual([]);
    expect(kit.get('idea', 'i')).toMatchObject({ removed: false, text: 'Vigtigt nyt' });
  });
});
