import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Change } from './change';
import { MAX_AHEAD_MS, changeId, hear, stampOf, tick } from './clock';
import { foldRecord } from './fold';
import { MemoryLog } from './log';
import { mergeLogs } from './merge';
import type { ActStamp } from './mint';

const T0 = Date.UTC(2026, 10, 22, 9, 0);
const YEAR = 365 * 24 * 3600 * 1000;
let serial = 0;

function random(): string {
  serial += 1;
  return serial.toString(16).padStart(16, '0');
}

class Device {
  log = new MemoryLog(random);
  now = T0;
  constructor(readonly name: string) {}
  stamp(act?: string): ActStamp {
    serial += 1;
    return {
      act: act ?? `act${String(serial)}`,
      verb: 'edit',
      board: 'b',
      device: this.name,
      at: (this.now += 1000),
    };
  }
  make(record: string, fields: Record<string, string>): Change[] {
    return this.log.act(
      [{ kind: 'idea', record, fields: { made: true, ...fields } }],
      this.stamp(),
    );
  }
  set(record: string, fields: Record<string, string | boolean>, choosing = false): Change[] {
    return this.log.act([{ kind: 'idea', record, fields }], this.stamp(), choosing);
  }
  hears(other: Device): void {
    const result = this.log.arrive(other.log.changes, this.now);
    if (!result.ok) throw new Error(result.error.kind);
  }
  value(record: string, field: string): unknown {
    return this.log.fold(record)?.fields[field];
  }
}

function meet(...devices: Device[]): void {
  for (const a of devices) for (const b of devices) if (a !== b) a.hears(b);
}

function state(device: Device): string {
  const folds = device.log.records.sort().map((r) => [r, device.log.fold(r)]);
  return canonical({ changes: device.log.changes, folds });
}

describe('clock', () => {
  it('[LOG-1] never mints the same or a lower stamp, whatever the wall clock does within 24 h', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -MAX_AHEAD_MS / 2, max: MAX_AHEAD_MS / 2 }), { maxLength: 50 }),
        (jumps) => {
          let clock = tick({ ms: 0, counter: 0 }, T0);
          let base = T0;
          for (const jump of jumps) {
            base = Math.max(base, clock.ms);
            const next = tick(clock, base + Math.min(jump, 0));
            expect(changeId(next, random()) > changeId(clock, 'f'.repeat(16))).toBe(true);
            clock = next;
          }
        },
      ),
    );
  });

  it('[LOG-2] a stamp more than 24 h ahead does not advance the clock; a nearer one does', () => {
    const clock = { ms: T0, counter: 3 };
    expect(hear(clock, changeId({ ms: T0 + MAX_AHEAD_MS + 1, counter: 0 }, random()), T0)).toEqual(
      clock,
    );
    expect(hear(clock, changeId({ ms: T0 + 5000, counter: 7 }, random()), T0)).toEqual({
      ms: T0 + 5000,
      counter: 7,
    });
  });

  it('[LOG-1] an id can be read back and ends in 64 random bits', () => {
    const id = changeId({ ms: T0, counter: 12 }, '00ff00ff00ff00ff');
    expect(stampOf(id)).toEqual({ ms: T0, counter: 12 });
    expect(id.endsWith('-00ff00ff00ff00ff')).toBe(true);
  });
});

describe('winner of a field', () => {
  it('[FOLD-1] a change beats what it saw though its clock is two years behind', () => {
    const a = new Device('a');
    const b = new Device('b');
    a.now = T0 + 2 * YEAR;
    a.make('r', { text: 'første' });
    b.hears(a);
    b.set('r', { text: 'anden' });
    meet(a, b);
    expect(a.value('r', 'text')).toBe('anden');
    expect(b.value('r', 'text')).toBe('anden');
    expect(a.log.fold('r')?.conflicts).toEqual([]);
  });

  it('[FOLD-1] "through others" counts: the middle change may come from a third device', () => {
    const [a, b, c] = [new Device('a'), new Device('b'), new Device('c')];
    a.now = T0 + YEAR;
    c.now = T0 - 2 * YEAR;
    a.make('r', { text: '1' });
    b.hears(a);
    b.set('r', { text: '2' });
    c.hears(b);
    c.set('r', { text: '3' });
    meet(a, b, c);
    for (const d of [a, b, c]) expect(d.value('r', 'text')).toBe('3');
  });

  it('[FOLD-2] unseen changes with different values are a conflict: same winner everywhere, both kept', () => {
    const a = new Device('a');
    const b = new Device('b');
    a.make('r', { text: 'fælles' });
    b.hears(a);
    a.set('r', { text: 'fra a' });
    b.now += 60_000;
    b.set('r', { text: 'fra b' });
    meet(a, b);
    expect(a.value('r', 'text')).toBe('fra b');
    expect(state(a)).toBe(state(b));
    expect(a.log.fold('r')?.conflicts[0]?.rivals.map((r) => r.value)).toEqual(['fra b', 'fra a']);
  });

  it('[FOLD-2] unseen changes with the same value are no conflict', () => {
    const a = new Device('a');
    const b = new Device('b');
    a.make('r', { text: 'x' });
    b.hears(a);
    a.set('r', { text: 'ens' });
    b.set('r', { text: 'ens' });
    meet(a, b);
    expect(a.log.fold('r')?.conflicts).toEqual([]);
    a.set('r', { text: 'videre' });
    expect(a.log.fold('r')?.conflicts).toEqual([]);
  });

  it('[FOLD-3] an edit beside a conflict keeps it; choosing settles it everywhere', () => {
    const a = new Device('a');
    const b = new Device('b');
    a.make('r', { text: 'x' });
    b.hears(a);
    a.set('r', { text: 'A' });
    b.set('r', { text: 'B' });
    meet(a, b);
    a.set('r', { text: 'C' });
    expect(a.log.fold('r')?.conflicts[0]?.rivals).toHaveLength(2);
    a.set('r', { text: 'valgt' }, true);
    meet(a, b);
    for (const d of [a, b]) {
      expect(d.value('r', 'text')).toBe('valgt');
      expect(d.log.fold('r')?.conflicts).toEqual([]);
    }
  });

  it('[FOLD-4] order is never a reviewed conflict', () => {
    const a = new Device('a');
    const b = new Device('b');
    a.make('r', { order: 'a0' });
    b.hears(a);
    a.set('r', { order: 'a1' });
    b.set('r', { order: 'a2' });
    meet(a, b);
    expect(a.log.fold('r')?.conflicts).toEqual([]);
    expect(a.value('r', 'order')).toBe(b.value('r', 'order'));
  });
});

describe('removal', () => {
  it('[FOLD-5] removing is a change and can be taken back', () => {
    const a = new Device('a');
    a.make('r', { text: 'x' });
    a.set('r', { removed: true });
    expect(a.log.fold('r')?.removed).toBe(true);
    a.set('r', { removed: false });
    expect(a.log.fold('r')).toMatchObject({ removed: false, fields: { text: 'x' }, conflicts: [] });
  });

  it('[FOLD-6] an edit made unseen beside a removal is a conflict; one that knew of it is not', () => {
    const a = new Device('a');
    const b = new Device('b');
    a.make('r', { text: 'x' });
    b.hears(a);
    a.set('r', { removed: true });
    b.set('r', { text: 'vigtigt nyt' });
    meet(a, b);
    expect(a.log.fold('r')?.removed).toBe(true);
    expect(a.log.fold('r')?.conflicts[0]).toMatchObject({ field: 'removed' });
    expect(a.log.fold('r')?.conflicts[0]?.rivals[1]?.value).toEqual({ text: 'vigtigt nyt' });
    a.set('r', { removed: true }, true);
    meet(a, b);
    expect(b.log.fold('r')?.conflicts).toEqual([]);
    a.set('r', { text: 'rettet trods sletning' });
    expect(a.log.fold('r')?.conflicts).toEqual([]);
  });
});

describe('undo', () => {
  it('[UNDO-1] undoes all changes of an act together and can itself be undone', () => {
    const a = new Device('a');
    a.make('r', { text: 'før' });
    a.make('s', { text: 'før' });
    const act = a.stamp();
    a.log.act(
      [
        { kind: 'idea', record: 'r', fields: { text: 'efter' } },
        { kind: 'idea', record: 's', fields: { text: 'efter' } },
      ],
      act,
    );
    const undo = a.stamp();
    a.log.undo(act.act, undo);
    expect([a.value('r', 'text'), a.value('s', 'text')]).toEqual(['før', 'før']);
    a.log.undo(undo.act, a.stamp());
    expect([a.value('r', 'text'), a.value('s', 'text')]).toEqual(['efter', 'efter']);
  });

  it('[UNDO-2] leaves and names a field that someone else changed since', () => {
    const a = new Device('a');
    const b = new Device('b');
    a.make('r', { text: 'før', pointId: 'p1' });
    const act = a.stamp();
    a.log.act([{ kind: 'idea', record: 'r', fields: { text: 'efter', pointId: 'p2' } }], act);
    b.hears(a);
    b.set('r', { text: 'fra b' });
    a.hears(b);
    const undone = a.log.undo(act.act, a.stamp());
    expect(undone.kept).toEqual([{ kind: 'idea', record: 'r', field: 'text' }]);
    expect(a.log.fold('r')?.fields).toMatchObject({ text: 'fra b', pointId: 'p1' });
  });

  it('[UNDO-3] undoing what made a record removes it, unless others have worked on it', () => {
    const a = new Device('a');
    const [made] = a.make('r', { text: 'x' });
    a.log.undo(made?.act ?? '', a.stamp());
    expect(a.log.fold('r')?.removed).toBe(true);
    const [made2] = a.make('s', { text: 'x' });
    a.set('s', { text: 'y' });
    const undone = a.log.undo(made2?.act ?? '', a.stamp());
    expect(a.log.fold('s')?.removed).toBe(false);
    expect(undone.kept.map((k) => k.field)).toEqual(['text']);
  });
});

describe('redaction', () => {
  it('[FOLD-7] the value leaves log and fold, wins over unseen edits, and no old copy brings it back', () => {
    const a = new Device('a');
    const b = new Device('b');
    const old = new Device('old');
    a.make('r', { text: '010203-1234' });
    a.set('r', { text: 'Anna, 010203-1234' });
    b.hears(a);
    old.hears(a);
    a.log.redact({ kind: 'idea', record: 'r', fields: ['text'] }, a.stamp());
    b.set('r', { text: 'Anna og 010203-1234 igen' });
    b.hears(a);
    a.hears(b);
    a.hears(old);
    old.hears(b);
    for (const d of [a, b, old]) {
      expect(JSON.stringify(d.log.changes)).not.toContain('010203');
      expect(d.value('r', 'text')).toBeUndefined();
    }
    expect(state(a)).toBe(state(b));
    a.set('r', { text: 'uden navn' });
    b.hears(a);
    expect(b.value('r', 'text')).toBe('uden navn');
    b.hears(old);
    expect(b.value('r', 'text')).toBe('uden navn');
  });

  it('[FOLD-7] undo does not bring a redacted value back', () => {
    const a = new Device('a');
    a.make('r', { text: 'hemmeligt' });
    const act = a.stamp();
    a.log.act([{ kind: 'idea', record: 'r', fields: { text: 'nyt' } }], act);
    a.log.redact({ kind: 'idea', record: 'r', fields: ['text'] }, a.stamp());
    a.log.undo(act.act, a.stamp());
    expect(a.value('r', 'text')).toBeUndefined();
  });

  it('[FOLD-8] a redacted record stays gone, whatever arrives', () => {
    const a = new Device('a');
    const b = new Device('b');
    a.make('r', { text: 'hemmeligt' });
    b.hears(a);
    a.log.redact({ kind: 'idea', record: 'r' }, a.stamp());
    b.set('r', { text: 'hemmeligt igen' });
    meet(a, b);
    for (const d of [a, b]) {
      expect(d.log.fold('r')).toMatchObject({
        redacted: true,
        removed: true,
        fields: {},
        conflicts: [],
      });
      expect(JSON.stringify(d.log.changes)).not.toContain('hemmeligt');
    }
  });
});

describe('merge', () => {
  it('[MERGE-4] an equal id with different content is refused', () => {
    const a = new Device('a');
    const [change] = a.make('r', { text: 'x' });
    if (!change) throw new Error('no change');
    const forged = { ...change, fields: { ...change.fields, text: 'y' } };
    expect(mergeLogs([change], [forged])).toEqual({
      ok: false,
      error: { kind: 'same-id-other-content', change: change.id },
    });
  });

  it('[MERGE-5] a value cannot be taken out without a redaction that says so', () => {
    const a = new Device('a');
    const [change] = a.make('r', { text: 'x' });
    if (!change) throw new Error('no change');
    const forged = { ...change, fields: { made: true }, erased: ['text'] };
    expect(mergeLogs([change], [forged])).toMatchObject({
      ok: false,
      error: { kind: 'erased-without-redaction' },
    });
  });

  const step = fc.record({
    who: fc.integer({ min: 0, max: 2 }),
    what: fc.constantFrom(
      'make',
      'set',
      'set',
      'choose',
      'remove',
      'restore',
      'undo',
      'redact',
      'redact-all',
      'hear',
      'jump',
    ),
    record: fc.constantFrom('r', 's', 't'),
    field: fc.constantFrom('text', 'pointId'),
    value: fc.constantFrom('1', '2', '3'),
    other: fc.integer({ min: 0, max: 2 }),
    jump: fc.constantFrom(-2 * YEAR, -3_600_000, 3_600_000, 2 * YEAR),
  });

  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  function play(steps: Step[]): Device[] {
    serial = 0;
    const devices = ['a', 'b', 'c'].map((n) => new Device(n));
    for (const s of steps) {
      const d = devices[s.who];
      const o = devices[s.other];
      if (!d || !o) continue;
      if (s.what === 'make' && !d.log.fold(s.record)) d.make(s.record, { [s.field]: s.value });
      else if (s.what === 'jump') d.now += s.jump;
      else if (s.what === 'hear' && o !== d) d.hears(o);
      else if (!d.log.fold(s.record)) continue;
      else if (s.what === 'set') d.set(s.record, { [s.field]: s.value });
      else if (s.what === 'choose') d.set(s.record, { [s.field]: s.value }, true);
      else if (s.what === 'remove') d.set(s.record, { removed: true });
      else if (s.what === 'restore') d.set(s.record, { removed: false });
      else if (s.what === 'redact')
        d.log.redact({ kind: 'idea', record: s.record, fields: [s.field] }, d.stamp());
      else if (s.what === 'redact-all') d.log.redact({ kind: 'idea', record: s.record }, d.stamp());
      else if (s.what === 'undo') {
        const act = d.log.changes.at(-1)?.act;
        if (act) d.log.undo(act, d.stamp());
      }
    }
    return devices;
  }

  it('[MERGE-1] all devices end equal, whatever they did and in whatever order they heard it', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
        const devices = play(steps);
        meet(...devices);
        meet(...devices.reverse());
        const [first, ...rest] = devices.map(state);
        for (const other of rest) expect(other).toBe(first);
      }),
      { numRuns: 300 },
    );
  });

  it('[MERGE-2] union is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const [a, b, c] = play(steps).map((d) => d.log.changes);
        const join = (x: Change[] = [], y: Change[] = []): Change[] => {
          const merged = mergeLogs(x, y);
          if (!merged.ok) throw new Error(merged.error.kind);
          return merged.value;
        };
        expect(canonical(join(a, b))).toBe(canonical(join(b, a)));
        expect(canonical(join(join(a, b), c))).toBe(canonical(join(a, join(b, c))));
        expect(canonical(join(join(a, b), b))).toBe(canonical(join(a, b)));
      }),
      { numRuns: 300 },
    );
  });

  it('[FOLD-0] the fold does not depend on the order of the changes', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 5, maxLength: 40 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (steps, keys) => {
          const devices = play(steps);
          meet(...devices);
          const device = devices[0];
          if (!device) return;
          for (const record of device.log.records) {
            const changes = device.log.changes.filter((c) => c.record === record);
            const shuffled = changes
              .map((c) => ({ c, k: Number(keys.next().value) }))
              .sort((x, y) => x.k - y.k)
              .map((x) => x.c);
            expect(canonical(foldRecord(shuffled))).toBe(canonical(foldRecord(changes)));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('[MERGE-3] no change is rejected for its time', () => {
    const a = new Device('a');
    const b = new Device('b');
    b.now = T0 + 50 * YEAR;
    b.make('r', { text: 'fra fremtiden' });
    a.hears(b);
    expect(a.value('r', 'text')).toBe('fra fremtiden');
    a.set('r', { text: 'nu' });
    b.hears(a);
    expect(b.value('r', 'text')).toBe('nu');
    expect(stampOf(a.log.changes.find((c) => c.device === 'a')?.id ?? '').ms).toBeLessThan(
      T0 + YEAR,
    );
  });
});
