/** What an act did where others wrote meanwhile, where all is deleted for good, and what cannot be taken back alone. */
import { describe, expect, it } from 'vitest';
import { BoardKit } from '../board-kit.fixture';
import { WHOLE } from '../log/change';
import { createIdea } from '../records/idea';
import { edited, removed } from '../records/make';
import { restoreField, seenBy, stepsOf, takenBack, type FieldStep } from './steps';

function withIdea(): BoardKit {
  const kit = new BoardKit();
  kit.act([createIdea({ id: 'i' }, { text: 'Ring', pointId: 'p', order: 'a0' })], { act: 'made' });
  return kit;
}

function steps(kit: BoardKit, act: string): FieldStep[] {
  const { changes } = kit.log;
  return stepsOf(kit.changesOf(act), (id) => changes.find((change) => change.id === id));
}

function onlyStep(kit: BoardKit, act: string): FieldStep {
  const [step, ...more] = steps(kit, act);
  if (!step || more.length > 0) throw new Error(`${String(more.length + 1)} steps`);
  return step;
}

const idOf = (kit: BoardKit, act: string): string => kit.changesOf(act)[0]?.id ?? '';

describe('what an act did', () => {
  it('[HISTORY-1] looks up every change that it saw, and each once', () => {
    const kit = withIdea();
    kit.act([edited('idea', 'i', { text: 'Ring torsdag', pointId: 'q' })], { act: 'edited' });
    expect(seenBy(kit.changesOf('edited'))).toEqual([idOf(kit, 'made')]);
    expect(seenBy([])).toEqual([]);
  });

  it('[HISTORY-1] goes on from the newest of several that it saw, which is what stood there', () => {
    const kit = withIdea();
    const other = new BoardKit({ digit: '2' }, { device: 'e' });
    other.log.arrive(kit.log.changes, kit.now);
    kit.act([edited('idea', 'i', { text: 'Ring torsdag' })], { at: '2026-11-24T10:00:00Z' });
    other.act([edited('idea', 'i', { text: 'Ring fredag' })], { at: '2026-11-24T11:00:00Z' });
    kit.log.arrive(other.log.changes, other.now);
    kit.now = other.now;
    const stamp = kit.stamp({ act: 'chosen', verb: 'settle' });
    kit.log.act([edited('idea', 'i', { text: 'Ring lørdag' })], stamp, true);
    const saw = kit.changesOf('chosen')[0]?.saw['text'] ?? [];
    expect(saw).toHaveLength(2);
    expect(onlyStep(kit, 'chosen')).toMatchObject({ before: 'Ring fredag', after: 'Ring lørdag' });
    // Whatever the order in which they are named.
    const turned = kit.changesOf('chosen').map((c) => ({ ...c, saw: { text: saw.toReversed() } }));
    const [step] = stepsOf(turned, (id) => kit.log.changes.find((c) => c.id === id));
    expect(step?.before).toBe('Ring fredag');
  });

  it('[HISTORY-2] made a record also where all of it is deleted for good', () => {
    const kit = withIdea();
    kit.log.redact(
      { kind: 'idea', record: 'i', fields: [WHOLE] },
      kit.stamp({ act: 'gone', verb: 'redact' }),
    );
    expect(
      steps(kit, 'made').map(({ field, first, afterErased }) => [field, first, afterErased]),
    ).toEqual(expect.arrayContaining([['text', true, true]]));
    expect(steps(kit, 'gone')).toEqual([]);
  });

  it('[HISTORY-2] nothing is given back of what belongs together, or of a kind nobody knows', () => {
    const step = (kind: string, field: string): FieldStep => ({
      kind,
      record: 'r',
      field,
      before: 'før',
      after: 'nu',
      beforeErased: false,
      afterErased: false,
      first: false,
    });
    expect(restoreField(step('idea', 'text'))).toEqual(edited('idea', 'r', { text: 'før' }));
    expect(restoreField(step('cycle', 'phase'))).toBeNull();
    expect(restoreField(step('hvadsomhelst', 'text'))).toBeNull();
  });
});

describe('the act that was taken back', () => {
  it('[HISTORY-4] is that of the newest change the undo replaced, and of no other', () => {
    const kit = withIdea();
    kit.act([edited('idea', 'i', { text: 'Ring torsdag' })], { act: 'text' });
    kit.act([edited('idea', 'i', { pointId: 'q', text: 'Ring fredag' })], { act: 'both' });
    const undo = kit.undo('both');
    expect(takenBack(kit.changesOf(undo))).toEqual([idOf(kit, 'both')]);
  });

  it('[HISTORY-4] is the last that was seen of the record only where the undo removed it', () => {
    const kit = withIdea();
    const undo = kit.undo('made');
    expect(takenBack(kit.changesOf(undo))).toEqual([idOf(kit, 'made')]);
    kit.act([removed('idea', 'i')], { act: 'again' });
    const restored = kit.undo(undo);
    // Putting back replaces the removal, and says nothing of what was written before it.
    expect(takenBack(kit.changesOf(restored))).not.toContain(idOf(kit, 'made'));
  });

  it('[HISTORY-4] is named newest first where there are several', () => {
    const kit = withIdea();
    kit.act([createIdea({ id: 'j' }, { text: 'Skriv' })], { act: 'other' });
    const changes = [...kit.changesOf(kit.undo('made')), ...kit.changesOf(kit.undo('other'))];
    expect(takenBack(changes)).toEqual([idOf(kit, 'other'), idOf(kit, 'made')]);
    expect(takenBack(changes.toReversed())).toEqual([idOf(kit, 'other'), idOf(kit, 'made')]);
  });
});
