import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Change } from '$lib/domain/log/change';
import { mergeLogs } from '$lib/domain/log/merge';
import { createCycle } from '../../domain/records/cycle';
import { createIdea } from '../../domain/records/idea';
import { edited, removed } from '../../domain/records/make';
import { META, T0, Device, bytesOf, fileOf, newBoard } from './file.fixture';
import { partOf } from './part';
import { readBoardFile } from './read';
import { boardFileName, writeBoardFile } from './write';

const step = fc.record({
  what: fc.constantFrom('make', 'edit', 'edit', 'remove', 'undo', 'redact', 'hear', 'cycle'),
  who: fc.constantFrom(0, 1),
  record: fc.constantFrom('r', 's', 't'),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});

/** Two devices that write, hear each other now and then, and do not always agree. */
function play(
  steps: { what: string; who: number; record: string; text: string }[],
): [Device, Device] {
  const pair: [Device, Device] = [newBoard(), new Device('c')];
  pair[1].log.arrive(pair[0].log.changes, T0);
  for (const s of steps) {
    const device = pair[s.who === 0 ? 0 : 1];
    const exists = device.log.fold(s.record) !== undefined;
    if (s.what === 'hear') device.log.arrive(pair[s.who === 0 ? 1 : 0].log.changes, T0);
    else if (s.what === 'make' && !exists)
      device.act(createIdea({ id: s.record }, { text: s.text }));
    else if (s.what === 'cycle')
      device.act(
        createCycle({ id: `c${s.record}` }, { testActionId: s.record, learned: s.text } as never),
      );
    else if (!exists) continue;
    else if (s.what === 'edit') device.act(edited('idea', s.record, { text: s.text }));
    else if (s.what === 'remove') device.act(removed('idea', s.record));
    else if (s.what === 'undo') {
      const last = device.log.changes.at(-1);
      if (last && last.kind !== 'board') device.log.undo(last.act, device.stamp());
    } else if (s.what === 'redact')
      device.log.redact({ kind: 'idea', record: s.record, fields: ['text'] }, device.stamp());
  }
  return pair;
}

describe('what is written', () => {
  it('[FILE-1] reads back to the same log and the same fold, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const [device] = play(steps);
        const written = writeBoardFile(device.log.changes, META).join('');
        const read = readBoardFile(bytesOf(written));
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(canonical(read.value.changes)).toBe(canonical(device.log.changes));
        for (const [id, { folded }] of read.value.records)
          expect(canonical(folded)).toBe(canonical(device.log.fold(id)));
        expect(writeBoardFile(read.value.changes, META).join('')).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  it('[FILE-1] two files merge to the same in either order, and twice is once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const [one, two] = play(steps).map((device) => {
          const read = readBoardFile(bytesOf(fileOf(device.log.changes)));
          if (!read.ok) throw new Error(JSON.stringify(read.error));
          return read.value.changes;
        }) as [Change[], Change[]];
        const ab = mergeLogs(one, two);
        const ba = mergeLogs(two, one);
        if (!ab.ok || !ba.ok) throw new Error('not merged');
        expect(canonical(ab.value)).toBe(canonical(ba.value));
        expect(mergeLogs(ab.value, two)).toEqual(ab);
      }),
      { numRuns: 60 },
    );
  });

  it('[FILE-7] a part brings what it hangs on, and nothing else', () => {
    const device = newBoard();
    device.act(createIdea({ id: 'i' }, { text: 'Ring', pointId: 'p' }));
    device.act(createIdea({ id: 'j' }, { text: 'Skriv' }));
    device.act({ kind: 'developmentPoint', record: 'p', fields: { made: true, owner: 'm' } });
    device.act({ kind: 'member', record: 'm', fields: { made: true, name: 'Ali' } });
    const before = new Set(device.log.changes.map((c) => c.id));
    device.act(edited('idea', 'i', { text: 'Ring torsdag' }));
    const part = partOf(device.log.changes, (c) => !before.has(c.id));
    expect([...new Set(part.map((c) => c.record))].sort()).toEqual(['i', 'm', 'p']);
    expect(part.filter((c) => c.record === 'i')).toHaveLength(2);
    expect(readBoardFile(bytesOf(fileOf(part, true)))).toMatchObject({
      ok: true,
      value: { partial: true },
    });
    expect(partOf(device.log.changes, () => false)).toEqual([]);
  });

  it('gets a name that every drive can hold', () => {
    expect(boardFileName('Spædbørn & små: »Åben« / é', '2026-11-24')).toBe(
      'spaedboern-smaa-aaben-e-2026-11-24.tavle.json',
    );
    expect(boardFileName('???', '2026-11-24', '-noter')).toBe('tavle-2026-11-24-noter.tavle.json');
  });
});
