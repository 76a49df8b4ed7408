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

  it('[MERGE-2] two copies of one change that have lost different fields have lost both, whichever comes first', () => {
    const [a, b, c] = [new Device('a'), new Device('b'), new Device('c')];
    const [change] = a.make('r', { text: '010203-1234', pointId: 'p', order: 'a0' });
    b.hears(a);
    c.hears(a);
    b.log.redact({ kind: 'idea', record: 'r', fields: ['text'] }, b.stamp());
    c.log.redact({ kind: 'idea', record: 'r', fields: ['pointId'] }, c.stamp());
    meet(b, c);
    meet(a, b, c);
    for (const { log } of [a, b, c])
      expect(log.changes.find(({ id }) => id === change?.id)).toEqual({
        ...change,
        fields: { made: true, order: 'a0' },
        erased: ['pointId', 'text'],
      });
    expect(state(a)).toBe(state(b));
    expect(state(b)).toBe(state(c));
  });

  it('[MERGE-4] a copy that has lost a field still says all else as the other does', () => {
    const a = new Device('a');
    const [change] = a.make('r', { text: '010203-1234', order: 'a0' });
    if (!change) throw new Error('no change');
    const redaction = a.log.redact({ kind: 'idea', record: 'r', fields: ['text'] }, a.stamp());
    const lost: Change = { ...change, fields: { made: true, order: 'a0' }, erased: ['text'] };
    const forged: Change = { ...lost, fields: { made: true, order: 'a9' } };
    const refused = { ok: false, error: { kind: 'same-id-other-content', change: change.id } };
    for (const [one, other] of [
      [change, forged],
      [forged, change],
      [lost, forged],
    ] as const)
      expect(mergeLogs([one, redaction], [other])).toEqual(refused);
    for (const [one, other] of [
      [change, lost],
      [lost, change],
    ] as const)
      expect(mergeLogs([one, redaction], [other])).toEqual({ ok: true, value: [lost, redaction] });
    // Nobody deleted the order for good, whatever one copy says.
    const less: Change = { ...change, fields: { made: true }, erased: ['order', 'text'] };
    expect(mergeLogs([change, redaction], [less])).toEqual({
      ok: false,
      error: { kind: 'erased-without-redaction', change: change.id },
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
