import { afterEach, describe, expect, it } from 'vitest';
import { directoryFolder, permissionOf } from './directory-folder';
import { bytes, folderContract } from './folder-contract';

const made: string[] = [];
let serial = 0;

/** A directory of the origin-private file system, so that no dialog is needed. */
async function directory(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  serial += 1;
  const name = `folder-test-${String(Date.now())}-${String(serial)}`;
  made.push(name);
  return root.getDirectoryHandle(name, { create: true });
}

afterEach(async () => {
  const root = await navigator.storage.getDirectory();
  for (const name of made.splice(0))
    await root.removeEntry(name, { recursive: true }).catch(() => undefined);
});

/** A handle of which some methods are replaced; the rest is the real one. */
function handleWith(
  real: FileSystemDirectoryHandle,
  replaced: Partial<Record<'getFileHandle' | 'entries' | 'removeEntry', unknown>>,
): FileSystemDirectoryHandle {
  return new Proxy(real, {
    get: (target, key) => {
      const other = replaced[key as 'entries'];
      if (other !== undefined) return other;
      const own: unknown = Reflect.get(target, key, target);
      return typeof own === 'function' ? (own.bind(target) as unknown) : own;
    },
  });
}

function refusing(name: string) {
  return () => {
    throw new DOMException('refused', name);
  };
}

/** A file handle whose writing ends as told. */
function fileWith(
  real: FileSystemFileHandle,
  replaced: { createWritable?: unknown; getFile?: unknown },
): FileSystemFileHandle {
  return new Proxy(real, {
    get: (target, key) => {
      const other = replaced[key as 'getFile'];
      if (other !== undefined) return other;
      const own: unknown = Reflect.get(target, key, target);
      return typeof own === 'function' ? (own.bind(target) as unknown) : own;
    },
  });
}

folderContract('on disk', async () => directoryFolder(await directory()));

describe('a folder on disk', () => {
  it('may be used when the browser says so', async () => {
    expect(await permissionOf(await directory())).toBe('granted');
  });

  it('leaves out the folders inside it', async () => {
    const handle = await directory();
    await handle.getDirectoryHandle('inside', { create: true });
    expect(await directoryFolder(handle).list()).toEqual({ ok: true, value: [] });
    expect(await directoryFolder(handle).writeNew('inside', ['x'])).toMatchObject({
      error: { kind: 'exists' },
    });
  });

  it('[FOLDER-4] says when permission is lost', async () => {
    const real = await directory();
    await directoryFolder(real).writeNew('a', ['x']);
    const denied = { ok: false, error: { kind: 'denied' } };
    const folder = directoryFolder(
      handleWith(real, {
        getFileHandle: refusing('NotAllowedError'),
        entries: refusing('NotAllowedError'),
        removeEntry: refusing('NotAllowedError'),
      }),
    );
    expect(await folder.list()).toEqual(denied);
    expect(await folder.read('a', 9)).toEqual(denied);
    expect(await folder.writeNew('b', ['x'])).toEqual(denied);
    expect(await folder.remove('a')).toEqual(denied);
  });

  it('[FOLDER-4] tells a folder that is gone from a file that is', async () => {
    const real = await directory();
    const folder = directoryFolder(real);
    expect(await folder.read('a', 9)).toMatchObject({ error: { kind: 'missing' } });
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(real.name, { recursive: true });
    expect(await folder.list()).toEqual({ ok: false, error: { kind: 'gone' } });
    expect(await folder.read('a', 9)).toEqual({ ok: false, error: { kind: 'gone' } });
    expect(await folder.writeNew('a', ['x'])).toEqual({ ok: false, error: { kind: 'gone' } });
  });

  it('[FOLDER-4] leaves nothing behind when the disk is full', async () => {
    const real = await directory();
    const folder = directoryFolder(
      handleWith(real, {
        getFileHandle: async (name: string, options?: FileSystemGetFileOptions) =>
          fileWith(await real.getFileHandle(name, options), {
            createWritable: async () => ({
              write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
              abort: () => Promise.resolve(),
            }),
          }),
      }),
    );
    expect(await folder.writeNew('a', ['x'])).toEqual({ ok: false, error: { kind: 'full' } });
    expect(await folder.list()).toEqual({ ok: true, value: [] });
  });

  it('[FOLDER-1] reads back what it wrote, and takes a torn file away again', async () => {
    const real = await directory();
    const folder = directoryFolder(
      handleWith(real, {
        getFileHandle: async (name: string, options?: FileSystemGetFileOptions) =>
          fileWith(await real.getFileHandle(name, options), {
            getFile: async () => new File([bytes('ha')], name),
          }),
      }),
    );
    expect(await folder.writeNew('a', ['half'])).toEqual({
      ok: false,
      error: { kind: 'torn', name: 'a' },
    });
    expect(await folder.list()).toEqual({ ok: true, value: [] });
  });

  it('waits for a slow drive', async () => {
    const real = await directory();
    const folder = directoryFolder(
      handleWith(real, {
        getFileHandle: async (name: string, options?: FileSystemGetFileOptions) => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          return real.getFileHandle(name, options);
        },
      }),
    );
    expect(await folder.writeNew('a', ['x'])).toMatchObject({ ok: true });
    expect(await folder.read('a', 9)).toMatchObject({ ok: true, value: { bytes: 1 } });
  });
});
