/** What every {@link Folder} keeps, whatever lies behind it: run for memory and for a real disk. */
import { describe, expect, it } from 'vitest';
import type { Folder } from './folder';

const MAX = 1000;

/** Bytes of a text. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** @param make a new empty folder */
export function folderContract(name: string, make: () => Promise<Folder>): void {
  describe(`a folder ${name}`, () => {
    it('[FOLDER-1] gives back what was written, in pieces, with its size', async () => {
      const folder = await make();
      const written = await folder.writeNew('a.txt', ['Prøv', ' ', bytes('igen')]);
      expect(written).toMatchObject({ ok: true, value: { bytes: 10 } });
      const read = await folder.read('a.txt', MAX);
      expect(read.ok && new TextDecoder().decode(read.value.content)).toBe('Prøv igen');
      expect(await folder.look('a.txt')).toEqual(written);
      expect(await folder.list()).toEqual({ ok: true, value: ['a.txt'] });
    });

    it('[FOLDER-2] never writes over a file', async () => {
      const folder = await make();
      await folder.writeNew('a.txt', ['first']);
      expect(await folder.writeNew('a.txt', ['second'])).toEqual({
        ok: false,
        error: { kind: 'exists', name: 'a.txt' },
      });
      const read = await folder.read('a.txt', MAX);
      expect(read.ok && read.value.content).toEqual(bytes('first'));
    });

    it('[FOLDER-3] refuses a file that is larger than asked for', async () => {
      const folder = await make();
      await folder.writeNew('big', ['123456']);
      expect(await folder.read('big', 5)).toEqual({
        ok: false,
        error: { kind: 'too-large', name: 'big', bytes: 6, max: 5 },
      });
    });

    it('[FOLDER-4] names a file that is not there, and removes one that is', async () => {
      const folder = await make();
      const missing = { ok: false, error: { kind: 'missing', name: 'x' } };
      expect(await folder.read('x', MAX)).toEqual(missing);
      expect(await folder.look('x')).toEqual(missing);
      expect(await folder.remove('x')).toEqual(missing);
      await folder.writeNew('x', ['']);
      expect(await folder.remove('x')).toEqual({ ok: true, value: null });
      expect(await folder.list()).toEqual({ ok: true, value: [] });
    });
  });
}
