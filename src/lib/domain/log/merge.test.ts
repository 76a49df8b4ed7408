import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Change } from './change';
import { stampOf } from './clock';
import { T0, YEAR, Device, meet, restart, state } from '../device.fixture';
import { foldRecord } from './fold';
import { mergeLogs } from './merge';

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
    restart();
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
