/** Fortryd and Gør igen, pressed again and again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Device, meet, restart } from '../device.fixture';
import { takenBack } from '../history/steps';
import { saidIn } from '../minutes/said';
import type { DraftChange } from './change';

/** One person with the two buttons, as this browser's stacks have them. */
class Person extends Device {
  done: string[] = [];
  undone: string[] = [];

  does(...drafts: Omit<DraftChange, 'kind'>[]): string {
    const stamp = { ...this.stamp(), meeting: 'm' };
    this.log.act(
      drafts.map((draft) => ({ kind: 'idea', ...draft })),
      stamp,
    );
    this.done.push(stamp.act);
    this.undone = [];
    return stamp.act;
  }

  writes(fields: DraftChange['fields'], record = 'r'): string {
    return this.does({ record, fields });
  }

  /** @returns how many fields were left alone, and what the new act says it took back */
  presses(button: 'undo' | 'redo'): { left: string[]; tookBack: string | undefined } {
    const [from, to] = button === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
    const act = from.pop() ?? '';
    const stamp = this.stamp();
    const { changes, left } = this.log.undo(act, stamp);
    if (changes.length > 0) to.push(stamp.act);
    const newest = takenBack(changes)[0];
    const named = this.log.changes.find(({ id }) => id === newest)?.act;
    return { left: left.map(({ field }) => field), tookBack: named === act ? 'it' : named };
  }

  /** What is seen of the records. */
  get seen(): unknown {
    return ['r', 's'].map((record) => {
      const folded = this.log.fold(record);
      if (!folded || folded.removed) return null;
      const { text, pointId } = folded.fields;
      return { text, pointId };
    });
  }

  /** What the minutes of the meeting, in which all of it was done, say of the records. */
  get said(): unknown {
    const said = saidIn('m', 'b', this.log.changes).map(({ record, made }) => {
      const { id, text, pointId } = record as { id: string; text: string; pointId: string | null };
      return { id, text, pointId, made };
    });
    return said.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

const undone = { left: [], tookBack: 'it' };

describe('undo, step by step', () => {
  it('[UNDO-4] goes back through one text that was written three times, and forth again', () => {
    const a = new Person('a');
    a.writes({ made: true, text: 'Ring' });
    a.writes({ text: 'Ring torsdag' });
    a.writes({ text: 'Ring fredag' });
    for (const text of ['Ring torsdag', 'Ring']) {
      expect(a.presses('undo')).toEqual(undone);
      expect(a.value('r', 'text')).toBe(text);
    }
    expect(a.presses('undo')).toEqual(undone);
    expect(a.log.fold('r')?.removed).toBe(true);
    for (const text of ['Ring', 'Ring torsdag', 'Ring fredag']) {
      expect(a.presses('redo')).toEqual(undone);
      expect([a.value('r', 'text'), a.log.fold('r')?.removed]).toEqual([text, false]);
    }
  });

  it('[UNDO-4] names what it takes back, and after it the undos that it replaces', () => {
    const a = new Person('a');
    a.writes({ made: true, text: 'Ring' });
    const first = a.writes({ text: 'Ring torsdag' });
    a.writes({ text: 'Ring fredag' });
    a.writes({ removed: true });
    const made = a.log.changes[0]?.id;
    const idOf = (act: string) => a.log.changes.find((change) => change.act === act)?.id;
    const undo = () => {
      const [from = ''] = a.done.splice(-1);
      const before = idOf(from);
      const [change] = a.log.undo(from, a.stamp()).changes;
      return { ...change, before };
    };
    const back = undo();
    expect([back.verb, back.fields, back.saw]).toEqual([
      'undo',
      { removed: false },
      { removed: [back.before] },
    ]);
    const one = undo();
    expect(one.saw?.['text']).toEqual([one.before]);
    const two = undo();
    expect(two.before).toBe(idOf(first));
    expect(two.saw?.['text']).toEqual([two.before, one.id]);
    expect(undo().saw).toEqual({ removed: [made, back.id], '*': [made, back.id, two.id].sort() });
    // One that had nothing to pass over names no more than it did.
    const fresh = new Person('b');
    const only = fresh.writes({ made: true, text: 'Skriv' }, 's');
    const [unmade] = fresh.log.undo(only, fresh.stamp()).changes;
    expect(unmade?.saw).toEqual({ removed: [], '*': [fresh.log.changes[0]?.id] });
  });

  it('[FOLD-3] beside a conflict it keeps it: what nobody has chosen between is not taken back', () => {
    const [a, b] = [new Person('a'), new Person('b')];
    a.writes({ made: true, text: 'Ring' });
    b.hears(a);
    a.writes({ text: 'Ring torsdag' });
    b.now += 60_000;
    b.writes({ text: 'Ring fredag' });
    meet(a, b);
    expect(b.presses('undo')).toEqual({ left: [], tookBack: 'it' });
    meet(a, b);
    const rivals = a.log.fold('r')?.conflicts[0]?.rivals.map(({ value }) => value);
    expect(rivals).toEqual(['Ring', 'Ring torsdag']);
    expect(a.presses('undo').left).toEqual(['text']);
  });

  const act = fc.record({
    record: fc.constantFrom('r', 's'),
    what: fc.constantFrom('text', 'pointId', 'both', 'remove'),
    value: fc.constantFrom('1', '2', null),
    together: fc.boolean(),
  });

  type Act = typeof act extends fc.Arbitrary<infer S> ? S : never;

  function doOne(a: Person, { record, what, value, together }: Act): void {
    const draft = (of: string): Omit<DraftChange, 'kind'> => {
      const folded = a.log.fold(of);
      if (!folded) return { record: of, fields: { made: true, text: value ?? '0' } };
      if (folded.removed) return { record: of, fields: { removed: false } };
      if (what === 'remove') return { record: of, fields: { removed: true } };
      if (what === 'both') return { record: of, fields: { text: value, pointId: value } };
      return { record: of, fields: { [what]: value } };
    };
    a.does(...(together ? ['r', 's'] : [record]).map(draft));
  }

  it('[UNDO-4] every step back shows what stood before it, every step forth what stood after, minutes too', () => {
    fc.assert(
      fc.property(
        fc.array(act, { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 5 }),
        (acts, presses) => {
          restart();
          const a = new Person('a');
          const was = [{ seen: a.seen, said: a.said }];
          for (const one of acts) {
            doOne(a, one);
            was.push({ seen: a.seen, said: a.said });
          }
          let at = acts.length;
          for (const by of [...presses, -acts.length, acts.length]) {
            const to = Math.min(acts.length, Math.max(0, at + by));
            for (; at !== to; at += Math.sign(to - at)) {
              const back = to < at;
              expect(a.presses(back ? 'undo' : 'redo')).toEqual(undone);
              expect({ seen: a.seen, said: a.said }).toEqual(was[at + (back ? -1 : 1)]);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[UNDO-2] a step back leaves what somebody else wrote between, though it shows again', () => {
    const [a, b] = [new Person('a'), new Person('b')];
    a.writes({ made: true, text: 'Ring' });
    a.writes({ text: 'Ring torsdag' });
    b.hears(a);
    b.writes({ text: 'Skriv' });
    meet(a, b);
    a.writes({ text: 'Skriv fredag' });
    expect(a.presses('undo')).toEqual(undone);
    expect(a.value('r', 'text')).toBe('Skriv');
    expect(a.presses('undo').left).toEqual(['text']);
    expect(a.presses('undo').left).toEqual(['text']);
    expect(a.seen).toEqual([{ text: 'Skriv', pointId: undefined }, null]);
  });

  it('[UNDO-2] and also what they wrote that says the same', () => {
    const [a, b] = [new Person('a'), new Person('b')];
    a.writes({ made: true, text: 'Ring' });
    a.writes({ text: 'Skriv' });
    a.writes({ text: 'Ring' });
    b.hears(a);
    b.writes({ text: 'Skriv' });
    meet(a, b);
    a.writes({ text: 'Skriv fredag' });
    expect(a.presses('undo')).toEqual(undone);
    expect(a.presses('undo').left).toEqual(['text']);
    expect(a.log.undo(a.done[1] ?? '', a.stamp()).changes).toEqual([]);
    expect(a.value('r', 'text')).toBe('Skriv');
  });

  it('[UNDO-3] what made a record is undone after a removal that was itself undone, by whoever', () => {
    const [a, b] = [new Person('a'), new Person('b')];
    a.writes({ made: true, text: 'Ring' });
    b.hears(a);
    b.writes({ removed: true });
    b.presses('undo');
    meet(a, b);
    expect(a.presses('undo')).toEqual(undone);
    expect(a.log.fold('r')?.removed).toBe(true);
    expect(a.presses('redo')).toEqual(undone);
    expect(a.log.fold('r')).toMatchObject({ removed: false, fields: { text: 'Ring' } });
  });

  it('[UNDO-3] it leaves, and names, a record that somebody took out of Papirkurv', () => {
    const [a, b] = [new Person('a'), new Person('b')];
    const made = a.writes({ made: true, text: 'Ring' });
    a.writes({ removed: true });
    b.hears(a);
    b.writes({ removed: false });
    meet(a, b);
    expect(a.log.undo(made, a.stamp())).toMatchObject({
      changes: [],
      left: [{ kind: 'idea', record: 'r', field: 'removed' }],
    });
    expect(a.log.fold('r')?.removed).toBe(false);
  });

  it('[UNDO-3] it has nothing to do, and nothing to name, where somebody removed the record', () => {
    const [a, b] = [new Person('a'), new Person('b')];
    const made = a.writes({ made: true, text: 'Ring' });
    b.hears(a);
    b.writes({ removed: true });
    meet(a, b);
    expect(a.log.undo(made, a.stamp())).toEqual({ changes: [], left: [] });
    b.presses('undo');
    expect(b.seen).toEqual([{ text: 'Ring', pointId: undefined }, null]);
  });

  it('[FOLD-1] a forged undo that took itself back stops nobody', () => {
    const a = new Person('a');
    a.writes({ made: true, text: 'Ring' });
    a.writes({ text: 'Skriv' });
    const [undo] = a.log.undo(a.done[1] ?? '', a.stamp()).changes;
    if (!undo) throw new Error('nothing undone');
    const forged = { ...undo, id: undo.id.replace(/.$/, 'f'), act: 'forged' };
    a.log.arrive([{ ...forged, saw: { text: [forged.id, undo.id] } }], a.now);
    expect(a.presses('undo').left).toEqual(['text']);
  });
});
