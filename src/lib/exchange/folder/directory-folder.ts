/** A folder on the user's disk or network drive, through the File System Access API. */
import { fail, succeed, type Result } from '../../domain/schema';
import { sameBytes, type FileLook, type Folder, type FolderError } from './folder';

/** Whether the browser may read and write: `ask` takes a click of the user. */
export type FolderPermission = 'granted' | 'ask' | 'denied';

/** Asks what the browser allows now, without a question to the user. */
export async function permissionOf(handle: FileSystemDirectoryHandle): Promise<FolderPermission> {
  return named(await handle.queryPermission({ mode: 'readwrite' }));
}

/** Asks the user; only in answer to a click. */
export async function renewPermission(
  handle: FileSystemDirectoryHandle,
): Promise<FolderPermission> {
  return named(await handle.requestPermission({ mode: 'readwrite' }));
}

function named(state: PermissionState): FolderPermission {
  return state === 'prompt' ? 'ask' : state;
}

/** Opens a directory handle as a {@link Folder}. Asks for nothing; use it once permission is given. */
export function directoryFolder(handle: FileSystemDirectoryHandle): Folder {
  /** What went wrong, seen in the light of whether the folder itself can still be listed. */
  async function errorOf(error: unknown, name: string | null): Promise<FolderError> {
    const kind = nameOf(error);
    if (kind === 'NotAllowedError' || kind === 'SecurityError') return { kind: 'denied' };
    if (kind === 'QuotaExceededError') return { kind: 'full' };
    if (kind === 'NotFoundError') {
      if (name === null) return { kind: 'gone' };
      const alive = await list();
      return alive.ok ? { kind: 'missing', name } : alive.error;
    }
    if (name !== null && UNREADABLE.has(kind)) return { kind: 'unreadable', name };
    return { kind: 'unknown', message: error instanceof Error ? error.message : String(error) };
  }

  async function attempt<T>(
    name: string | null,
    work: () => Promise<Result<T, FolderError>>,
  ): Promise<Result<T, FolderError>> {
    try {
      return await work();
    } catch (error) {
      return fail(await errorOf(error, name));
    }
  }

  function list(): Promise<Result<string[], FolderError>> {
    return attempt(null, async () => {
      const names: string[] = [];
      for await (const [name, entry] of handle.entries())
        if (entry.kind === 'file') names.push(name);
      return succeed(names);
    });
  }

  async function fileOf(name: string): Promise<File> {
    return (await handle.getFileHandle(name)).getFile();
  }

  async function isTaken(name: string): Promise<boolean> {
    try {
      await handle.getFileHandle(name);
      return true;
    } catch (error) {
      const kind = nameOf(error);
      if (kind === 'NotFoundError') return false;
      if (kind === 'TypeMismatchError') return true;
      throw error;
    }
  }

  async function discard(name: string): Promise<void> {
    // Best effort: what is left behind is torn, and readers leave torn files alone.
    await handle.removeEntry(name).catch(() => undefined);
  }

  async function write(
    name: string,
    pieces: readonly BlobPart[],
  ): Promise<Result<FileLook, FolderError>> {
    const wanted = new Blob([...pieces]);
    const file = await handle.getFileHandle(name, { create: true });
    // The browser writes beside the file and puts it in place on close, all of it or nothing.
    const stream = await file.createWritable();
    try {
      await stream.write(wanted);
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    await stream.close();
    const there = await file.getFile();
    const [told, found] = await Promise.all([wanted.arrayBuffer(), there.arrayBuffer()]);
    if (sameBytes(new Uint8Array(told), new Uint8Array(found))) return succeed(lookOf(there));
    await discard(name);
    return fail({ kind: 'torn', name });
  }

  return {
    name: handle.name,
    list,
    look: (name) => attempt(name, async () => succeed(lookOf(await fileOf(name)))),
    read: (name, maxBytes) =>
      attempt(name, async () => {
        const file = await fileOf(name);
        if (file.size > maxBytes)
          return fail({ kind: 'too-large', name, bytes: file.size, max: maxBytes });
        const content = new Uint8Array(await file.arrayBuffer());
        return succeed({ ...lookOf(file), content });
      }),
    writeNew: (name, pieces) =>
      attempt(name, async () => {
        if (await isTaken(name)) return fail({ kind: 'exists', name });
        try {
          return await write(name, pieces);
        } catch (error) {
          await discard(name);
          throw error;
        }
      }),
    remove: (name) =>
      attempt(name, async () => {
        await handle.removeEntry(name);
        return succeed(null);
      }),
  };
}

/** Another program holds the file, or it changed while it was read. */
const UNREADABLE = new Set([
  'NotReadableError',
  'InvalidStateError',
  'NoModificationAllowedError',
  'AbortError',
  'TypeMismatchError',
]);

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function lookOf(file: File): FileLook {
  return { bytes: file.size, modified: file.lastModified };
}
