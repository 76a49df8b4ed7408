import { describe, expect, it } from 'vitest';
import { Device } from '../device.fixture';

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
    expect(undone.left).toEqual([{ kind: 'idea', record: 'r', field: 'text' }]);
    expect(a.log.fold('r')?.fields).toMatchObject({ text: 'fra b', pointId: 'p1' });
  });

  it('[UNDO-2] says of a field that was deleted for good that it was', () => {
    const a = new Device('a');
    a.make('r', { text: 'før', pointId: 'p1' });
    const act = a.stamp();
    a.log.act([{ kind: 'idea', record: 'r', fields: { text: 'efter', pointId: 'p2' } }], act);
    a.log.redact({ kind: 'idea', record: 'r', fields: ['text'] }, a.stamp());
    expect(a.log.undo(act.act, a.stamp()).left).toEqual([
      { kind: 'idea', record: 'r', field: 'text', erased: true },
    ]);
  });

  it('[UNDO-2] says of every field of a record that was deleted for good that it was', () => {
    const a = new Device('a');
    const [made] = a.make('r', { text: 'før', pointId: 'p1' });
    const [edited] = a.set('r', { text: 'efter' });
    a.log.redact({ kind: 'idea', record: 'r' }, a.stamp());
    const gone = (field: string) => ({ kind: 'idea', record: 'r', field, erased: true });
    expect(a.log.undo(edited?.act ?? '', a.stamp())).toEqual({
      changes: [],
      left: [gone('text')],
    });
    expect(a.log.undo(made?.act ?? '', a.stamp())).toEqual({
      changes: [],
      left: [gone('made'), gone('pointId'), gone('text')],
    });
  });

  it('[UNDO-2] of what made a record too, and leaves the record where only a part of it went', () => {
    const a = new Device('a');
    const b = new Device('b');
    const [made] = a.make('r', { text: 'før', pointId: 'p1' });
    b.hears(a);
    b.set('r', { pointId: 'p2' });
    a.log.redact({ kind: 'idea', record: 'r', fields: ['text'] }, a.stamp());
    a.hears(b);
    expect(a.log.undo(made?.act ?? '', a.stamp())).toEqual({
      changes: [],
      left: [
        { kind: 'idea', record: 'r', field: 'pointId' },
        { kind: 'idea', record: 'r', field: 'text', erased: true },
      ],
    });
    expect(a.log.fold('r')?.removed).toBe(false);
  });

  it('[UNDO-2] of what made a record, says it also of a field that others wrote', () => {
    const a = new Device('a');
    const [made] = a.make('r', { text: 'før' });
    a.set('r', { pointId: 'p2' });
    a.log.redact({ kind: 'idea', record: 'r', fields: ['pointId'] }, a.stamp());
    expect(a.log.undo(made?.act ?? '', a.stamp()).left).toEqual([
      { kind: 'idea', record: 'r', field: 'pointId', erased: true },
    ]);
  });

  it('[UNDO-2] of a choice between two texts shows again the one that showed before it', () => {
    const [a, b] = [new Device('a'), new Device('b')];
    a.make('r', { text: 'før' });
    b.hears(a);
    a.set('r', { text: 'fra a' });
    b.now += 60_000;
    b.set('r', { text: 'fra b' });
    a.hears(b);
    const [chosen] = a.set('r', { text: 'fra a' }, true);
    expect(a.log.undo(chosen?.act ?? '', a.stamp()).left).toEqual([]);
    expect(a.value('r', 'text')).toBe('fra b');
  });

  it('[UNDO-2] takes back what it can beside a removal, and brings nothing out of Papirkurv', () => {
    const a = new Device('a');
    a.make('r', { text: 'før' });
    const [edited] = a.set('r', { text: 'efter' });
    a.set('r', { removed: true });
    expect(a.log.undo(edited?.act ?? '', a.stamp()).left).toEqual([]);
    expect(a.log.fold('r')).toMatchObject({
      removed: true,
      conflicts: [],
      fields: { text: 'før' },
    });
  });

  it('[UNDO-1] of an act nobody knows is nothing', () => {
    expect(new Device('a').log.undo('x', new Device('a').stamp())).toEqual({
      changes: [],
      left: [],
    });
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
    expect(undone.left.map((k) => k.field)).toEqual(['text']);
  });
});
