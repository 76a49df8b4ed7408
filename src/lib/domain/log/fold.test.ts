import { describe, expect, it } from 'vitest';
import { T0, YEAR, Device, meet, state } from '../device.fixture';

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

  it('[FOLD-2] a conflict says of each value who wrote it and at which meeting, where that is known', () => {
    const a = new Device('a');
    const b = new Device('b');
    a.make('r', { text: 'fælles' });
    b.hears(a);
    const draft = { kind: 'idea', record: 'r' } as const;
    a.log.act([{ ...draft, fields: { text: 'fra a' } }], { ...a.stamp(), actor: 'mk' });
    b.now += 60_000;
    b.log.act([{ ...draft, fields: { text: 'fra b' } }], { ...b.stamp(), meeting: 'møde' });
    meet(a, b);
    const rivals = a.log.fold('r')?.conflicts[0]?.rivals;
    expect(rivals?.map(({ device, actor, meeting }) => [device, actor, meeting])).toEqual([
      ['b', undefined, 'møde'],
      ['a', 'mk', undefined],
    ]);
    expect(rivals?.map((rival) => ['actor' in rival, 'meeting' in rival])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('[FOLD-2] several conflicts of a record stand in the order of their fields', () => {
    const a = new Device('a');
    const b = new Device('b');
    a.make('r', { text: 'fælles', pointId: 'p' });
    b.hears(a);
    a.set('r', { text: 'fra a', pointId: 'p1' });
    b.set('r', { pointId: 'p2', text: 'fra b' });
    meet(a, b);
    expect(a.log.fold('r')?.conflicts.map(({ field }) => field)).toEqual(['pointId', 'text']);
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
