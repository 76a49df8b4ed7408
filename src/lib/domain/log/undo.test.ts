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
