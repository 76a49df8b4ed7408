import { describe, expect, it } from 'vitest';
import { Device, meet } from '../device.fixture';

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
