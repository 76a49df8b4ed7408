import { describe, expect, it } from 'vitest';
import { SEGMENT_FORMAT, SEGMENT_VERSION } from './segment';
import { createIdea } from '../../domain/records/idea';
import { edited } from '../../domain/records/make';
import { memoryFolder } from '../folder/memory-folder';
import { boardsIn } from './boards-in';
import { maySegment } from './gather';
import { AT, Device, withBoard, sealed } from './device.fixture';

describe('a shared folder', () => {
  it('[FOLDER-5] brings what one device writes to the others, once', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const b = new Device('b', disk);
    expect(await a.pass()).toMatchObject({ written: 1, taken: 0 });
    expect(await b.pass()).toMatchObject({ written: 0, taken: 1 });
    b.act(createIdea({ id: 'i' }, { text: 'Ring' }));
    expect(await b.pass()).toMatchObject({ written: 1 });
    expect(await a.pass()).toMatchObject({ written: 0, taken: 1 });
    expect(await a.pass()).toMatchObject({ written: 0, taken: 0 });
    expect(a.text).toBe(b.text);
    expect(disk.files.size).toBe(2);
  });

  it('[FOLDER-9] a renamed file and a conflicted copy change nothing', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    await a.pass();
    const [name, file] = [...disk.files][0]!;
    disk.files.set(name.replace('.tavledel', ' (conflicted copy).tavledel'), file);
    disk.files.set(`Kopi af ${name}.txt`, file);
    disk.files.delete(name);
    const b = new Device('b', disk);
    expect(await b.pass()).toMatchObject({ taken: 1, unreadable: 0 });
    expect(b.text).toBe(a.text);
    expect(await a.pass()).toMatchObject({ taken: 0, written: 0 });
  });

  it('[FOLDER-9] foreign files are not looked at unless they bear our name', async () => {
    expect(maySegment('referat.docx')).toBe(false);
    expect(maySegment('x-000001.TAVLEDEL')).toBe(true);
    expect(maySegment('x-000001.tavledel.crswap')).toBe(false);
    const disk = memoryFolder();
    await disk.writeNew('ferie.tavledel', ['snapshots']);
    await disk.writeNew('referat.docx', ['x']);
    const a = withBoard(disk);
    expect(await a.pass()).toMatchObject({ unreadable: 1, written: 1 });
  });

  it('[FOLDER-10] a bad file is tried again when it changes, and only then, or on a thorough pass', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    await a.pass();
    const [name, whole] = [...disk.files][0]!;
    const half = whole.content.slice(0, 100);
    const b = new Device('b', disk);
    disk.files.set(name, { content: half, bytes: 100, modified: 7 });
    expect(await b.pass()).toMatchObject({ taken: 0, unreadable: 1 });
    disk.files.set(name, { content: whole.content, bytes: 100, modified: 7 });
    expect(await b.pass()).toMatchObject({ taken: 0, unreadable: 1 });
    expect(await b.pass(true)).toMatchObject({ taken: 1, unreadable: 0 });
    const c = new Device('c', disk);
    disk.files.set(name, { content: half, bytes: 100, modified: 7 });
    await c.pass();
    disk.files.set(name, { content: whole.content, bytes: whole.content.length, modified: 7 });
    expect(await c.pass()).toMatchObject({ taken: 1, unreadable: 0 });
  });

  it('[FOLDER-7] a newer segment waits, and how much is in it is told; the rest is read and written', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    await a.pass();
    const header = { format: SEGMENT_FORMAT, version: SEGMENT_VERSION + 1, changes: 7 };
    const newer = (board: string) =>
      sealed(`${JSON.stringify({ ...header, board: { id: board } })}\n`);
    await disk.writeNew('n.tavledel', [await newer('x')]);
    const b = new Device('b', disk);
    expect(await b.pass()).toMatchObject({ newer: 0, taken: 1 });
    await disk.writeNew('m.tavledel', [await newer('b')]);
    // A sync program made a copy of it.
    await disk.writeNew('m (konflikt).tavledel', [await newer('b')]);
    a.act(createIdea({ id: 'i' }, { text: 'Ring' }));
    expect(await a.pass()).toMatchObject({ newer: 7, written: 1, unreadable: 0 });
    expect(await b.pass()).toMatchObject({ newer: 7, taken: 1 });
    expect(b.text).toBe(a.text);
    expect(await b.pass()).toMatchObject({ newer: 7, taken: 0, written: 0 });
    disk.files.delete('m.tavledel');
    disk.files.delete('m (konflikt).tavledel');
    expect(await b.pass()).toMatchObject({ newer: 0 });
  });

  it('[FOLDER-11] what builds on a segment that is late waits for it', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    a.act(createIdea({ id: 'i' }, { text: 'Fru Jensen' }));
    const b = new Device('b', disk);
    await a.pass();
    await b.pass();
    a.act(edited('idea', 'i', { text: 'Fru Jensen igen' }));
    const reader = new Device('c', disk);
    reader.faults.hidden = (name) => name.includes('-db-');
    await reader.pass();
    // b erases before it hears of a's edit; a writes its edit after the erasure took the text out.
    b.log.redact({ kind: 'idea', record: 'i', fields: ['text'] }, b.stamp('redact'));
    await b.pass();
    await a.pass();
    expect(await reader.pass()).toMatchObject({ waiting: 1, taken: 0 });
    delete reader.faults.hidden;
    expect(await reader.pass()).toMatchObject({ waiting: 0, taken: 2 });
    await a.pass();
    await b.pass();
    expect(reader.text).toBe(a.text);
    expect(b.text).toBe(a.text);
    expect(a.text).not.toContain('Jensen');
  });

  it('[FOLDER-12] a full disk, lost permission or a missing folder loses nothing', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    a.faults.failWrite = { kind: 'full' };
    expect(await a.pass()).toMatchObject({ written: 0, writeError: { kind: 'full' } });
    a.faults.failWrite = { kind: 'denied' };
    expect(await a.try()).toBe('denied');
    a.faults.fail = { kind: 'gone' };
    expect(await a.try()).toBe('gone');
    a.faults.fail = null;
    a.faults.failWrite = null;
    expect(await a.pass()).toMatchObject({ written: 1, writeError: null });
    const b = new Device('b', disk);
    await b.pass();
    expect(b.text).toBe(a.text);
  });

  it('[FOLDER-5] a device that has forgotten the folder never writes over its own segments', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    await a.pass();
    const again = new Device('a', disk);
    again.act(createIdea({ id: 'i' }, { text: 'Ring' }));
    disk.files.forEach((file, name) =>
      disk.files.set(name, { ...file, content: file.content.slice(9) }),
    );
    expect(await again.pass()).toMatchObject({ written: 1, unreadable: 1 });
    expect(disk.files.size).toBe(2);
  });

  it('[FOLDER-5] lists the boards that stand in it', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    await a.pass();
    const b = new Device('b', disk);
    await b.pass();
    b.act(createIdea({ id: 'i' }, { text: 'Ring' }));
    await b.pass();
    await disk.writeNew('half.tavledel', ['{"format":"forbedringstavlen-seg']);
    expect(await boardsIn(disk)).toEqual({
      ok: true,
      value: {
        boards: [{ id: 'b', name: 'Tavlen', at: AT, devices: 2 }],
        unreadable: 1,
        newer: false,
      },
    });
  });
});
