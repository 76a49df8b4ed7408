import { describe, expect, it } from 'vitest';
import { createIdea } from '../../domain/records/idea';
import { memoryFolder } from '../folder/memory-folder';
import { segmentName, writeSegment } from './write';
import { AT, Device, withBoard, meta } from './device.fixture';

describe('a folder that lost, or was left, something', () => {
  it('[FOLDER-13] what somebody deletes from the folder is written again, once, by the device that wrote it', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const b = new Device('b', disk);
    await a.pass();
    await b.pass();
    b.act(createIdea({ id: 'i' }, { text: 'Ring' }));
    await b.pass();
    await a.pass();
    const [first] = [...disk.files.keys()];
    disk.files.delete(first!);
    const at = (seconds: number) => new Date(Date.parse(AT) + seconds * 1000).toISOString();
    for (const seconds of [0, 10]) {
      a.at = b.at = at(seconds);
      expect(await a.pass()).toMatchObject({ written: 0 });
      expect(await b.pass()).toMatchObject({ written: 0 });
    }
    a.at = b.at = at(40);
    expect(await b.pass()).toMatchObject({ written: 0 });
    expect(await a.pass()).toMatchObject({ written: 1 });
    // Never under the name that is gone: who has read that one would not look again.
    expect(disk.files.has(first!)).toBe(false);
    a.at = b.at = at(400);
    expect(await b.pass()).toMatchObject({ written: 0 });
    expect(await a.pass()).toMatchObject({ written: 0 });
    const reader = new Device('c', disk);
    await reader.pass();
    expect(reader.text).toBe(a.text);
  });

  it('[FOLDER-13] when its device does not come back, another one writes it again', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const b = new Device('b', disk);
    await a.pass();
    await b.pass();
    disk.files.clear();
    await b.pass();
    b.at = '2026-11-24T09:04:00.000Z';
    expect(await b.pass()).toMatchObject({ written: 1 });
    const reader = new Device('c', disk);
    await reader.pass();
    expect(reader.text).toBe(a.text);
  });

  it('[FOLDER-13] a file that comes back in time was only hidden', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    await a.pass();
    a.faults.hidden = () => true;
    await a.pass();
    delete a.faults.hidden;
    await a.pass();
    a.faults.hidden = () => true;
    a.at = '2026-11-24T10:00:00.000Z';
    expect(await a.pass()).toMatchObject({ written: 0 });
  });

  it('[FOLDER-15] an empty file that a crash left goes away when its device comes back', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const b = new Device('b', disk);
    const empty = { content: new Uint8Array(), bytes: 0, modified: 9 };
    const left = segmentName(meta());
    disk.files.set(left, empty);
    expect(await b.pass()).toMatchObject({ unreadable: 1 });
    expect(await b.pass()).toMatchObject({ unreadable: 1 });
    // What was to stand in it comes under the next number, and only then the empty one goes.
    expect(await a.pass()).toMatchObject({ unreadable: 1, written: 1, number: 2 });
    expect(disk.files.has(left)).toBe(true);
    expect(await a.pass()).toMatchObject({ unreadable: 0 });
    expect([...disk.files.keys()]).toEqual([segmentName(meta(2))]);
    expect(await b.pass()).toMatchObject({ unreadable: 0 });
    expect(b.text).toBe(a.text);
  });

  it('[FOLDER-15] nothing else that is empty is taken away, nor while writing does not go well', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const empty = { content: new Uint8Array(), bytes: 0, modified: 9 };
    const others = [
      segmentName({ ...meta(), device: 'db' }),
      segmentName(meta()).replace('.tavledel', ' (konflikt).tavledel'),
      `kopi-${segmentName(meta())}.tavledel`,
    ];
    for (const name of [...others, segmentName(meta())]) disk.files.set(name, empty);
    a.faults.failWrite = { kind: 'full' };
    await a.pass();
    await a.pass();
    expect(disk.files.size).toBe(4);
    delete a.faults.failWrite;
    // It was on its way after all.
    const whole = await writeSegment(
      new Device('c').act(createIdea({ id: 'k' }, { text: 'Ring' })),
      meta(),
    );
    const bytes = whole.content.length;
    disk.files.set(segmentName(meta()), { content: whole.content, bytes, modified: 10 });
    expect(await a.pass()).toMatchObject({ taken: 1, unreadable: 3 });
    await a.pass();
    expect([...disk.files.keys()].filter((name) => others.includes(name))).toEqual(others);
    expect(disk.files.has(segmentName(meta()))).toBe(true);
  });
});
