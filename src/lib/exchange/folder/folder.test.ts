import { describe, expect, it } from 'vitest';
import { folderContract } from './folder-contract';
import { faultyFolder, memoryFolder, type Faults } from './memory-folder';

folderContract('in memory', async () => memoryFolder());
folderContract('with no faults turned on', async () => faultyFolder(memoryFolder(), {}));

describe('a folder with faults', () => {
  it('[FOLDER-4] fails as told, hides what is delayed, and gives back spoilt bytes', async () => {
    const faults: Faults = {};
    const folder = faultyFolder(memoryFolder(), faults);
    await folder.writeNew('a', ['hel']);
    faults.hidden = (name) => name === 'a';
    expect(await folder.list()).toEqual({ ok: true, value: [] });
    faults.spoil = (_name, content) => content.slice(0, 1);
    const read = await folder.read('a', 10);
    expect(read.ok && read.value.content.length).toBe(1);
    faults.fail = { kind: 'denied' };
    expect(await folder.list()).toEqual({ ok: false, error: { kind: 'denied' } });
    faults.fail = null;
    faults.failWrite = { kind: 'full' };
    expect(await folder.writeNew('b', ['x'])).toEqual({ ok: false, error: { kind: 'full' } });
  });
});
