import { describe, expect, it } from 'vitest';
import { Device, meet, random } from '../device.fixture';
import { clockAtRest } from './clock';
import { mintAct, mintRedaction } from './mint';

/** Two devices that gave one field values of their own, and have then heard each other. */
function afterWriting(one: string, other: string): { a: Device; ids: string[] } {
  const a = new Device('a');
  const b = new Device('b');
  a.make('r', { text: 'før' });
  b.hears(a);
  const written = [...a.set('r', { text: one }), ...b.set('r', { text: other })];
  meet(a, b);
  return { a, ids: written.map((change) => change.id).sort() };
}

describe('what a change replaces', () => {
  it('[LOG-3] the winner only, while a rival says something else', () => {
    const { a } = afterWriting('A', 'B');
    const winner = a.log.fold('r')?.conflicts[0]?.winner;
    expect(a.set('r', { text: 'C' })[0]?.saw['text']).toEqual([winner]);
  });

  it('[LOG-3] every rival, when the change chooses', () => {
    const { a, ids } = afterWriting('A', 'B');
    expect(a.set('r', { text: 'C' }, true)[0]?.saw['text']?.toSorted()).toEqual(ids);
  });

  it('[LOG-3] whatever says the same as the winner', () => {
    const { a, ids } = afterWriting('ens', 'ens');
    expect(a.set('r', { text: 'C' })[0]?.saw['text']?.toSorted()).toEqual(ids);
  });
});

describe('several drafts of one record in one act', () => {
  it('[LOG-3] become one change, of which each field says what was known of it', () => {
    const a = new Device('a');
    const [made] = a.make('r', { text: 'Ring', pointId: 'p' });
    const [since] = a.set('r', { text: 'Ring torsdag' });
    const first = { kind: 'idea', record: 'r', fields: { text: 'Skriv', order: 'a1' } };
    const drafts = [
      { ...first, seen: { text: [made?.id ?? ''] } },
      { kind: 'idea', record: 's', fields: { made: true } },
      { kind: 'idea', record: 'r', fields: { order: 'a2', pointId: 'q' }, seen: { pointId: [] } },
      { kind: 'idea', record: 'r', fields: { pointId: null } },
      { kind: 'idea', record: 't', fields: {} },
    ];
    const before = structuredClone(drafts);
    const minted = mintAct(drafts, a.stamp(), (r) => a.log.fold(r), clockAtRest, random);
    expect(drafts).toEqual(before);
    expect(minted.changes.map(({ record, fields, saw }) => [record, fields, saw])).toEqual([
      [
        'r',
        { text: 'Skriv', order: 'a2', pointId: null },
        { text: [made?.id], order: [], pointId: [] },
      ],
      ['s', { made: true }, { made: [] }],
    ]);
    const [one, two] = minted.changes;
    expect((one?.id ?? '') < (two?.id ?? '')).toBe(true);
    // One that chooses has seen it all, whatever stood in front of the one who chose.
    const chosen = mintAct(drafts, a.stamp(), (r) => a.log.fold(r), clockAtRest, random, true);
    expect(chosen.changes[0]?.saw['text']).toEqual([since?.id]);
  });

  it('[LOG-3] of nothing is no change, and moves no clock', () => {
    const a = new Device('a');
    const draft = { kind: 'idea', record: 'r', fields: {} };
    expect(mintAct([draft, draft], a.stamp(), () => undefined, clockAtRest, random)).toEqual({
      changes: [],
      clock: clockAtRest,
    });
  });

  it('[LOG-3] say who did it and in which meeting only where that is known', () => {
    const a = new Device('a');
    const draft = { kind: 'idea', record: 'r', fields: { text: 'x' } };
    const keys = (who: { actor?: string; meeting?: string }) => {
      const stamp = { ...a.stamp('act'), ...who };
      const [change] = mintAct([draft], stamp, () => undefined, clockAtRest, random).changes;
      return [change?.actor, change?.meeting, Object.keys(change ?? {}).length];
    };
    expect(keys({})).toEqual([undefined, undefined, 10]);
    expect(keys({ actor: '', meeting: '' })).toEqual([undefined, undefined, 10]);
    expect(keys({ actor: 'mk', meeting: 'm' })).toEqual(['mk', 'm', 12]);
  });
});

describe('what is seen of a removal', () => {
  it('[FOLD-6] an edit names the removal it knew of, and one made before it names none', () => {
    const a = new Device('a');
    const [made] = a.make('r', { text: 'x' });
    expect(a.set('r', { text: 'y' })[0]?.saw).toEqual({ text: [made?.id] });
    const [removal] = a.set('r', { removed: true });
    const heads = Object.values(a.log.fold('r')?.heads ?? {}).flat();
    expect(removal?.saw['*']).toEqual(heads.filter((id) => id !== removal?.id).toSorted());
    expect(a.set('r', { text: 'z' })[0]?.saw['removed']).toEqual([removal?.id]);
    const draft = { kind: 'idea', record: 'r', fields: { text: 'skrevet før' } };
    const text = a.log.fold('r')?.heads['text'] ?? [];
    const unaware = { ...draft, seen: { text, removed: [] } };
    expect(a.log.act([unaware], a.stamp())[0]?.saw).toEqual({ text });
    expect(a.log.fold('r')?.conflicts.map(({ field }) => field)).toEqual(['removed']);
    expect(a.set('r', { removed: false })[0]?.saw).toEqual({ removed: [removal?.id] });
  });

  it('[FOLD-7] a redaction has seen every rival of its field, and of the record all of it, each once', () => {
    const { a, ids } = afterWriting('A', 'B');
    const of = (fields: string[]) =>
      mintRedaction(
        { kind: 'idea', record: 'r', fields },
        a.stamp(),
        a.log.fold('r'),
        clockAtRest,
        random,
      ).change;
    const text = of(['text']);
    expect(text.saw['text']?.toSorted()).toEqual(ids);
    expect([text.fields, text.redacts]).toEqual([{}, ['text']]);
    const made = a.log.fold('r')?.heads['made'] ?? [];
    expect(of(['*']).saw).toEqual({ '*': [...made, ...ids].sort() });
    const other = { kind: 'idea', record: 'x', fields: ['*', 'text'] };
    expect(mintRedaction(other, a.stamp(), undefined, clockAtRest, random).change.saw).toEqual({
      '*': [],
      text: [],
    });
  });
});
