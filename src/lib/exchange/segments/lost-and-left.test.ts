import { describe, expect, it } from 'vitest';
import { COMMON_VERSION } from '$lib/domain/log/migrations';
import { createIdea } from '../../domain/records/idea';
import { memoryFolder } from '../folder/memory-folder';
import { writeSegment } from './write';
import { AT, Device, nameOf, withBoard, meta } from './device.fixture';

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
    const left = nameOf(meta());
    disk.files.set(left, empty);
    expect(await b.pass()).toMatchObject({ unreadable: 1 });
    expect(await b.pass()).toMatchObject({ unreadable: 1 });
    // What was to stand in it comes under another name, and only then the empty one goes.
    expect(await a.pass()).toMatchObject({ unreadable: 1, written: 1 });
    expect(disk.files.has(left)).toBe(true);
    expect(await a.pass()).toMatchObject({ unreadable: 0 });
    expect(disk.files.size).toBe(1);
    expect(disk.files.has(left)).toBe(false);
    expect(await b.pass()).toMatchObject({ unreadable: 0 });
    expect(b.text).toBe(a.text);
  });

  it('[FOLDER-15] nothing else that is empty is taken away, nor while writing does not go well', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const empty = { content: new Uint8Array(), bytes: 0, modified: 9 };
    const others = [
      nameOf({ ...meta(), device: 'db' }),
      nameOf(meta()).replace('.tavledel', ' (konflikt).tavledel'),
      `kopi-${nameOf(meta())}.tavledel`,
    ];
    for (const name of [...others, nameOf(meta())]) disk.files.set(name, empty);
    a.faults.failWrite = { kind: 'full' };
    await a.pass();
    await a.pass();
    expect(disk.files.size).toBe(4);
    delete a.faults.failWrite;
    // It was on its way after all.
    const whole = await writeSegment(
      new Device('c').act(createIdea({ id: 'k' }, { text: 'Ring' })),
      meta(),
      COMMON_VERSION,
    );
    const bytes = whole.content.length;
    disk.files.set(nameOf(meta()), { content: whole.content, bytes, modified: 10 });
    expect(await a.pass()).toMatchObject({ taken: 1, unreadable: 3 });
    await a.pass();
    expect([...disk.files.keys()].filter((name) => others.includes(name))).toEqual(others);
    expect(disk.files.has(nameOf(meta()))).toBe(true);
  });

  it('[FOLDER-16] a browser and its copy give no two contents one name', async () => {
    const [one, other] = [memoryFolder(), memoryFolder()];
    const a = withBoard(one);
    const copy = new Device('e', other);
    Object.assign(copy.side, { device: a.side.device, names: a.side.names });
    copy.act(createIdea({ id: 'i' }, { text: 'Ring' }));
    await a.pass();
    await copy.pass();
    // The drive brings together what each wrote while it was alone.
    for (const [name, file] of other.files) {
      expect(one.files.has(name)).toBe(false);
      one.files.set(name, file);
    }
    const reader = new Device('c', one);
    expect(await reader.pass()).toMatchObject({ taken: 2 });
    expect(await a.pass()).toMatchObject({ taken: 1 });
    expect(reader.text).toBe(a.text);
  });

  it('[FOLDER-16] an older app’s file that took the place of another is read, and the other comes back', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const reader = new Device('c', disk);
    await a.pass();
    await reader.pass();
    const [name] = [...disk.files.keys()] as [string];
    const content = (
      await writeSegment(
        new Device('e').act(createIdea({ id: 'k' }, { text: 'Skriv' })),
        meta(),
        COMMON_VERSION,
      )
    ).content;
    disk.files.set(name, { content, bytes: content.length, modified: 9 });
    expect(await reader.pass()).toMatchObject({ taken: 1, written: 1 });
    expect(await a.pass()).toMatchObject({ written: 0 });
    const fresh = new Device('f', disk);
    await fresh.pass();
    expect(fresh.text).toBe(a.text);
    expect(fresh.text).toContain('Skriv');
  });

  it.each([
    ['cut off', (content: Uint8Array<ArrayBuffer>) => content.slice(0, 40)],
    [
      'altered',
      (content: Uint8Array<ArrayBuffer>) => content.map((byte, i) => byte ^ Number(i === 90)),
    ],
    ['emptied', () => new Uint8Array()],
  ])(
    '[FOLDER-17] a segment that was %s after it was taken is mended by its writer',
    async (_how, spoil) => {
      const disk = memoryFolder();
      const a = withBoard(disk);
      const b = new Device('b', disk);
      await a.pass();
      await b.pass();
      const [name, file] = [...disk.files][0]!;
      const content = spoil(file.content);
      disk.files.set(name, { content, bytes: content.length, modified: file.modified + 1 });
      const at = (seconds: number) => new Date(Date.parse(AT) + seconds * 1000).toISOString();
      for (const seconds of [0, 10]) {
        // A drive that brings files together may have half of one for a moment.
        a.at = b.at = at(seconds);
        expect(await a.pass()).toMatchObject({ written: 0, unreadable: 1 });
        expect(await b.pass()).toMatchObject({ written: 0, unreadable: 1 });
      }
      a.at = b.at = at(40);
      expect(await b.pass()).toMatchObject({ written: 0, unreadable: 1 });
      expect(await a.pass()).toMatchObject({ written: 1, unreadable: 0 });
      await a.pass();
      expect(disk.files.has(name)).toBe(false);
      expect(disk.files.size).toBe(1);
      expect(await b.pass()).toMatchObject({ written: 0, unreadable: 0 });
      const reader = new Device('c', disk);
      expect(await reader.pass()).toMatchObject({ taken: 1, unreadable: 0 });
      expect(reader.text).toBe(a.text);
    },
  );

  it('[FOLDER-17] when its writer does not come back, another one mends it, and leaves the file', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const b = new Device('b', disk);
    await a.pass();
    await b.pass();
    const [name, file] = [...disk.files][0]!;
    disk.files.set(name, { ...file, content: file.content.slice(1), bytes: file.bytes - 1 });
    await b.pass();
    b.at = '2026-11-24T09:04:00.000Z';
    expect(await b.pass()).toMatchObject({ written: 1, unreadable: 0 });
    expect(await b.pass()).toMatchObject({ written: 0, unreadable: 0 });
    const reader = new Device('c', disk);
    await reader.pass();
    expect(reader.text).toBe(a.text);
    // Whole again after all: then it is a segment like any other.
    disk.files.set(name, file);
    expect(await b.pass()).toMatchObject({ taken: 1, written: 0 });
  });

  it('[FOLDER-17] of many segments the newest are looked at in every pass, and all in a thorough one', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    for (let i = 0; i < 70; i += 1) {
      a.act(createIdea({ id: `i${String(i)}` }, { text: 'Ring' }));
      await a.pass();
    }
    const [name, file] = [...disk.files][0]!;
    disk.files.set(name, { ...file, content: file.content.slice(1), bytes: file.bytes - 1 });
    expect(await a.pass()).toMatchObject({ unreadable: 0 });
    expect(await a.pass(true)).toMatchObject({ unreadable: 1 });
  });
});
