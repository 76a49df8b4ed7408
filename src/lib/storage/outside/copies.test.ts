import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { noteExport, readLog } from '../browser/boards';
import { trashBoard } from '../browser/trash';
import type { BackupPlace } from '../rows';
import { noteCopy, setBackupPlace } from './backup-place';
import { copyStateOf } from './copies';
import { boardsToCopy } from './to-copy';
import { OwnBrowser } from '../own-browser.fixture';

const here = new OwnBrowser('copies');

describe('copies', () => {
  const AT = '2026-11-24T13:05:00.000Z';
  const handle = { name: 'Kopier' } as FileSystemDirectoryHandle;
  const place: BackupPlace = { key: 'backup', way: 'folder', handle, since: AT };

  it('[BACKUP-7] tells the newest copy, where it lies, and what is in none', async () => {
    await here.newBoard('a', 'Spæd');
    await setBackupPlace(place);
    expect(await copyStateOf('a')).toEqual({ last: null, missing: 1, more: false });
    const { seq } = await readLog('a');
    await noteCopy(place, 'a', {
      at: AT,
      seq,
      changes: 1,
      file: 'x',
      folder: 'Kopier',
      good: ['x'],
    });
    const last = { at: AT, file: 'x', folder: 'Kopier', verified: true };
    expect(await copyStateOf('a')).toEqual({ last, missing: 0, more: false });
    await here.idea('a', 'i');
    expect(await copyStateOf('a')).toEqual({ last, missing: 1, more: false });
    await noteExport('a', (await readLog('a')).seq, 'y');
    expect(await copyStateOf('a')).toMatchObject({
      last: { file: 'y', folder: null, verified: false },
      missing: 0,
    });
  });

  it('[BACKUP-7] counts what is in no copy on from where it was, and anew when the board is another', async () => {
    await here.newBoard('a', 'Spæd');
    const missing = async () => (await copyStateOf('a')).missing;
    expect(await missing()).toBe(1);
    await here.idea('a', 'i');
    await here.idea('a', 'j');
    expect(await missing()).toBe(3);
    // Two changes of one act fewer, as when a board is fetched anew from a file that is older.
    const changes = await here.db.changes
      .where('[board+seq]')
      .between(['a', 0], ['a', Infinity])
      .toArray();
    const last = changes.at(-1);
    await here.db.changes.delete(last?.id ?? '');
    expect(await missing()).toBe(2);
    await noteExport('a', changes[0]?.seq ?? 0, 'x');
    expect(await missing()).toBe(1);
  });

  it('[BACKUP-8] a board waits for a copy until it is in one that is still in the folder', async () => {
    await here.newBoard('a', 'Spæd');
    expect(await boardsToCopy(new Set())).toEqual([{ id: 'a', name: 'Spæd', good: [] }]);
    const { seq } = await readLog('a');
    const copy = { at: AT, seq, changes: 1, file: 'x', folder: 'Kopier', good: ['w', 'x'] };
    await setBackupPlace(place);
    await noteCopy(place, 'a', copy);
    expect(await boardsToCopy(new Set(['x']))).toEqual([]);
    expect(await boardsToCopy(new Set(['w']))).toMatchObject([{ id: 'a', good: ['w'] }]);
    await here.idea('a', 'i');
    expect(await boardsToCopy(new Set(['x']))).toMatchObject([{ id: 'a', good: ['x'] }]);
    await trashBoard('a', Date.now());
    expect(await boardsToCopy(new Set())).toEqual([]);
  });

  it('[LOCK-5] a copy that was under way when copies were locked is made again, locked', async () => {
    await here.newBoard('a', 'Spæd');
    const { seq } = await readLog('a');
    const copy = { at: AT, seq, changes: 1, file: 'x', folder: 'Kopier', good: ['x'] };
    await setBackupPlace(place);
    await setBackupPlace({ ...place, lock: 'regn cykel torsdag kaffe' });
    await noteCopy(place, 'a', copy);
    expect(await boardsToCopy(new Set(['x']))).toMatchObject([{ id: 'a' }]);
  });
});
