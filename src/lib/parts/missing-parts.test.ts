/** A part of the app that does not come is told as that: no file is called damaged or foreign for it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf } from '$lib/storage/failure';
import { startImport } from '$lib/keeping/import/import-runner';
import { isLockedFile, lockFile, unlockFile } from '$lib/keeping/lock/lock-file';
import { isPackageFile } from '$lib/keeping/packages/is-package-file';
import { part, partMissing, PartMissingError } from '$lib/session/parts.svelte';
import { storageText } from '$lib/words/storage-text';

// What the browser says is no module, vitest says so as well: the import is rejected.
const gone = vi.hoisted(() => () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});
vi.mock('$lib/exchange/lock/is-locked', gone);
vi.mock('$lib/exchange/inspiration/read', gone);
vi.mock('$lib/keeping/lock/lock-job', gone);
vi.mock('$lib/keeping/import/import-job', gone);

const file = new File(['age-encryption.org/v1'], 'tavle.json.age');

beforeEach(() => {
  // The same is done on the page where no worker starts.
  vi.stubGlobal('Worker', undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a part that does not come', () => {
  it('is told in the page, and whoever waits for it is told what is wrong', async () => {
    expect(partMissing()).toBe(false);
    expect(await part(() => Promise.resolve('here'))).toBe('here');
    expect(partMissing()).toBe(false);
    const error: unknown = await part(() => Promise.reject(new TypeError('404'))).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(PartMissingError);
    expect(partMissing()).toBe(true);
    expect(failureOf(error)).toEqual({ kind: 'part-missing' });
    expect(storageText(failureOf(error))).toMatch(/^En del af siden kunne ikke hentes/);
  });

  it('makes no file one without a lock, or one that is no package', async () => {
    await expect(isLockedFile(file)).rejects.toBeInstanceOf(PartMissingError);
    await expect(isPackageFile(file)).rejects.toBeInstanceOf(PartMissingError);
  });

  it('does not make a locked file a damaged one', async () => {
    const missing = { ok: false, error: { kind: 'part-missing' } };
    expect(await unlockFile(file, 'et kodeord')).toEqual(missing);
    await expect(lockFile(file, 'et kodeord')).rejects.toBeInstanceOf(PartMissingError);
  });

  it('is the answer of an import, in each of its steps', async () => {
    const missing = { ok: false, error: { kind: 'part-missing' } };
    const runner = startImport();
    expect(await runner.read(file, () => undefined)).toEqual(missing);
    expect(await runner.commit(() => undefined)).toEqual(missing);
  });
});
