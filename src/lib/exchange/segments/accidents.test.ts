import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Change } from '$lib/domain/log/change';
import { mergeLogs } from '$lib/domain/log/merge';
import { createIdea } from '../../domain/records/idea';
import { edited, removed } from '../../domain/records/make';
import { memoryFolder } from '../folder/memory-folder';
import { readSegment } from './read';
import { Device, withBoard } from './device.fixture';

/** One step of somebody or something at the folder. */
const aStep = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom(
    ...(['add', 'edit', 'remove', 'undo', 'redact', 'pass', 'pass', 'pass'] as const),
    ...(['hide', 'spoil', 'rename', 'copy', 'foreign', 'full', 'denied', 'mend'] as const),
  ),
  which: fc.nat(5),
});

describe('any order of acts and accidents', () => {
  it('[FOLDER-12] ends with the same log everywhere once the accidents are over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { maxLength: 50 }), async (steps) => {
        const disk = memoryFolder();
        const devices = [withBoard(disk), new Device('b', disk), new Device('c', disk)];
        const acknowledged = new Set(devices[0]?.log.changes.map((c) => c.id));
        let accidents = 0;
        for (const { who, what, which } of steps) {
          const device = devices[who]!;
          const idea = `i${String(which)}`;
          const known = device.log.fold(idea);
          const lastAct = device.log.changes.findLast((c) => c.device === device.side.device)?.act;
          const names = [...disk.files.keys()];
          const name = names[which % Math.max(1, names.length)];
          let made: Change[] = [];
          accidents += 1;
          switch (what) {
            case 'add':
              if (!known) made = device.act(createIdea({ id: idea }, { text: String(accidents) }));
              break;
            case 'edit':
              if (known) made = device.act(edited('idea', idea, { text: String(accidents) }));
              break;
            case 'remove':
              if (known) made = device.act(removed('idea', idea));
              break;
            case 'undo':
              if (lastAct && known) made = device.log.undo(lastAct, device.stamp('undo')).changes;
              break;
            case 'redact':
              if (known)
                made = [
                  device.log.redact(
                    { kind: 'idea', record: idea, fields: ['text'] },
                    device.stamp('redact'),
                  ),
                ];
              break;
            case 'pass':
              await device.try();
              break;
            case 'hide':
              device.faults.hidden = (n) => n.length % 2 === which % 2;
              break;
            case 'spoil':
              device.faults.spoil = (_n, content) => content.slice(0, content.length - 1 - which);
              break;
            case 'rename':
              if (name !== undefined) {
                disk.files.set(`${String(accidents)} ${name}`, disk.files.get(name)!);
                disk.files.delete(name);
              }
              break;
            case 'copy':
              if (name !== undefined)
                disk.files.set(
                  `${name} (conflicted copy ${String(accidents)})`,
                  disk.files.get(name)!,
                );
              break;
            case 'foreign':
              await disk.writeNew(`${String(accidents)}.tavledel`, ['x'.repeat(which)]);
              break;
            case 'full':
              device.faults.failWrite = { kind: 'full' };
              break;
            case 'denied':
              device.faults.fail = { kind: 'denied' };
              break;
            case 'mend':
              device.mend();
          }
          for (const change of made) acknowledged.add(change.id);
        }
        for (const device of devices) device.mend();
        for (let round = 0; round < 2; round += 1)
          for (const device of devices) await device.pass(true);
        const [a, b, c] = devices.map((d) => d.text);
        expect(b).toBe(a);
        expect(c).toBe(a);
        const ids = new Set(devices[0]?.log.changes.map((change) => change.id));
        expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('[FOLDER-12] segments taken in in any order give the same log', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    for (let i = 0; i < 6; i += 1) {
      a.act(createIdea({ id: `i${String(i)}` }, { text: 'Ring' }));
      if (i > 2) a.act(edited('idea', `i${String(i - 2)}`, { text: 'Skriv' }));
      await a.pass();
    }
    const segments = await Promise.all(
      [...disk.files.values()].map(async (f) => {
        const read = await readSegment(f.content);
        if (!read.ok) throw new Error(read.error.kind);
        return read.value.changes;
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(segments, { minLength: segments.length }), (order) => {
        let log: Change[] = [];
        for (const changes of order) {
          const merged = mergeLogs(log, changes);
          if (!merged.ok) throw new Error(merged.error.kind);
          log = merged.value;
        }
        expect(canonical(log)).toBe(a.text);
      }),
    );
  });
});
