/** A folder in memory, and faults for any folder: what tests use in place of a disk. */
import { fail, succeed } from '../../domain/schema';
import type { FileContent, Folder, FolderError } from './folder';

/** A folder whose files a test can see and spoil. */
export interface MemoryFolder extends Folder {
  files: Map<string, FileContent>;
}

/** Makes an empty folder in memory. Its clock counts writes. */
export function memoryFolder(name = 'mappe'): MemoryFolder {
  const files = new Map<string, FileContent>();
  let clock = 0;
  function found(at: string) {
    const file = files.get(at);
    return file ? succeed(file) : fail<FolderError>({ kind: 'missing', name: at });
  }
  return {
    name,
    files,
    list: async () => succeed([...files.keys()]),
    look: async (at) => {
      const file = found(at);
      return file.ok ? succeed({ bytes: file.value.bytes, modified: file.value.modified }) : file;
    },
    read: async (at, max) => {
      const file = found(at);
      if (file.ok && file.value.bytes > max)
        return fail({ kind: 'too-large', name: at, bytes: file.value.bytes, max });
      return file;
    },
    writeNew: async (at, pieces) => {
      if (files.has(at)) return fail({ kind: 'exists', name: at });
      const content = new Uint8Array(await new Blob([...pieces]).arrayBuffer());
      const look = { bytes: content.length, modified: (clock += 1) };
      files.set(at, { ...look, content });
      return succeed(look);
    },
    remove: async (at) => (files.delete(at) ? succeed(null) : fail({ kind: 'missing', name: at })),
  };
}

/** What a {@link faultyFolder} does wrong, asked before each step; a test changes it as it goes. */
export interface Faults {
  /** every step fails with this */
  fail?: FolderError | null;
  /** only writing fails with this */
  failWrite?: FolderError | null;
  /** ms before each step */
  delay?: () => number;
  /** a file that was written is not seen by `list` while this says so */
  hidden?: (name: string) => boolean;
  /** what a reader gets instead of the bytes that are there */
  spoil?: (name: string, content: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}

/** A folder that misbehaves as told. */
export function faultyFolder(folder: Folder, faults: Faults): Folder {
  async function wait(): Promise<FolderError | null> {
    const ms = faults.delay?.() ?? 0;
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
    return faults.fail ?? null;
  }
  return {
    name: folder.name,
    list: async () => {
      const fault = await wait();
      if (fault) return fail(fault);
      const names = await folder.list();
      return names.ok ? succeed(names.value.filter((n) => !faults.hidden?.(n))) : names;
    },
    look: async (name) => {
      const fault = await wait();
      return fault ? fail(fault) : folder.look(name);
    },
    read: async (name, max) => {
      const fault = await wait();
      if (fault) return fail(fault);
      const read = await folder.read(name, max);
      if (!read.ok || !faults.spoil) return read;
      const content = faults.spoil(name, read.value.content);
      return succeed({ ...read.value, bytes: content.length, content });
    },
    writeNew: async (name, pieces) => {
      const fault = (await wait()) ?? faults.failWrite ?? null;
      return fault ? fail(fault) : folder.writeNew(name, pieces);
    },
    remove: async (name) => {
      const fault = (await wait()) ?? faults.failWrite ?? null;
      return fault ? fail(fault) : folder.remove(name);
    },
  };
}
