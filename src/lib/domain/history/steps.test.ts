import { describe, expect, it } from 'vitest';
import { BoardKit } from '../board-kit.fixture';
import type { DraftChange } from '../log/change';
import { createIdea } from '../records/idea';
import { edited, removed } from '../records/make';
import { isRestorable, restoreField, seenBy, stepsOf, takenBack } from './steps';

/** A log in which acts are told one after another, under names. */
class Told extends BoardKit {
  tell(act: string, ...drafts: DraftChange[]): void {
    this.act(drafts, { act });
  }

  steps(act: string) {
    const changes = this.log.changes;
    return stepsOf(this.changesOf(act), (id) => changes.find((c) => c.id === id));
  }
}

function anIdeaIsRewritten(): Told {
  const told = new Told();
  told.tell('a1', createIdea({ id: 'i' }, { text: 'Ring', pointId: 'p', order: 'a0' }));
  told.tell('a2', edited('idea', 'i', { text: 'Ring torsdag' }));
  return told;
}

describe('what an act did', () => {
  it('[HISTORY-1] tells every field from what to what, without marks of the log and places', () => {
    const told = anIdeaIsRewritten();
    expect(told.steps('a1').map((s) => s.field)).toEqual(['text', 'pointId']);
    expect(told.steps('a2')).toEqual([
      {
        kind: 'idea',
        record: 'i',
        field: 'text',
        before: 'Ring',
        after: 'Ring torsdag',
        beforeErased: false,
        afterErased: false,
        first: false,
      },
    ]);
  });

  it('[HISTORY-1] a value deleted for good is empty and says so on both sides', () => {
    const told = anIdeaIsRewritten();
    told.log.redact(
      { kind: 'idea', record: 'i', fields: ['text'] },
      told.stamp({ act: 'r', verb: 'redact' }),
    );
    expect(told.steps('a2')).toMatchObject([
      { before: null, beforeErased: true, after: null, afterErased: true },
    ]);
    expect(told.steps('r')).toMatchObject([{ field: 'text', after: null, afterErased: true }]);
    expect(restoreField(told.steps('a2')[0]!)).toBeNull();
  });

  it('[HISTORY-2] what a work act sets together with others is not taken back alone', () => {
    expect(isRestorable('cycle', 'prediction')).toBe(true);
    expect(isRestorable('member', 'role.leader')).toBe(true);
    expect(isRestorable('cycle', 'phase')).toBe(false);
    expect(isRestorable('meeting', 'present.m1')).toBe(false);
    expect(isRestorable('idea', 'order')).toBe(false);
    expect(isRestorable('idea', 'made')).toBe(false);
    expect(isRestorable('hvadsomhelst', 'text')).toBe(false);
  });

  it('[HISTORY-3] restoring is an act that gives the field its earlier value and can be undone', () => {
    const told = anIdeaIsRewritten();
    told.tell('a3', restoreField(told.steps('a2')[0]!)!);
    expect(told.log.fold('i')?.fields['text']).toBe('Ring');
    told.log.undo('a3', told.stamp({ verb: 'undo' }));
    expect(told.log.fold('i')?.fields['text']).toBe('Ring torsdag');
  });

  it('[HISTORY-2] there is nothing to go back to before a record was made', () => {
    const [made] = anIdeaIsRewritten().steps('a1');
    expect(made).toMatchObject({ field: 'text', first: true });
    expect(restoreField(made!)).toBeNull();
  });

  it('[HISTORY-3] a field that was empty is cleared, and a removed record comes back', () => {
    const told = anIdeaIsRewritten();
    told.tell('a3', edited('idea', 'i', { pointId: null }));
    told.tell('a4', edited('idea', 'i', { pointId: 'q' }));
    told.tell('a5', restoreField(told.steps('a4')[0]!)!);
    expect(told.log.fold('i')?.fields['pointId']).toBeUndefined();
    told.tell('a6', removed('idea', 'i'));
    told.tell('a7', restoreField(told.steps('a6')[0]!)!);
    expect(told.log.fold('i')?.removed).toBe(false);
    expect(restoreField(told.steps('a7')[0]!)).toBeNull();
  });

  it('[HISTORY-4] an undo names the act it took back, also when that act made the record', () => {
    const told = anIdeaIsRewritten();
    const byId = new Map(told.log.changes.map((c) => [c.id, c]));
    const second = told.log.undo('a2', told.stamp({ verb: 'undo' })).changes;
    expect(byId.get(takenBack(second)[0]!)?.act).toBe('a2');
    expect(seenBy(second).every((id) => byId.has(id))).toBe(true);
    const fresh = new Told();
    fresh.tell('b1', createIdea({ id: 'i' }, { text: 'Ring' }));
    const known = new Map(fresh.log.changes.map((c) => [c.id, c]));
    const first = fresh.log.undo('b1', fresh.stamp({ verb: 'undo' })).changes;
    expect(known.get(takenBack(first)[0]!)?.act).toBe('b1');
  });
});
