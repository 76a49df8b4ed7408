/** The keeper of this tab, with the browser behind it, and what a person can ask of it. */
import { version } from '$app/environment';
import { dayHere } from '$lib/domain/cadence/iso-date';
import { fail } from '$lib/domain/schema';
import {
  directoryFolder,
  permissionOf,
  renewPermission,
} from '$lib/exchange/folder/directory-folder';
import { onRing, type Ring } from '$lib/storage/bell';
import { boardNames } from '$lib/storage/browser/boards';
import { backupPlace, noteCopy, setBackupPlace } from '$lib/storage/outside/backup-place';
import { failureOf } from '$lib/storage/failure';
import { boardsToCopy } from '$lib/storage/outside/to-copy';
import { PartMissingError } from '$lib/session/parts.svelte';
import { saveCopy } from './save-copy';
import { BackupKeeper } from './backup-keeper.svelte';
import { runJob } from './copy-runner';
import { losses } from './losses.svelte';
import type { BackupPlace } from '$lib/storage/rows';

/** Name of the lock that the tab at work holds. */
const LOCK = 'forbedringstavlen-backup';

/** A meeting that ended less than this ago has just ended, ms. */
const JUST = 2 * 60_000;

/** The one keeper of this tab. */
export const backupKeeper = new BackupKeeper({
  now: () => Date.now(),
  place: backupPlace,
  permission: (place) => permissionOf(place.handle),
  list: (place) => directoryFolder(place.handle).list(),
  hasLost: () => losses.check(),
  boardsToCopy,
  copy: async (place, board) => {
    const now = new Date();
    const two = (n: number): string => String(n).padStart(2, '0');
    const time = two(now.getHours()) + two(now.getMinutes()) + two(now.getSeconds());
    try {
      return await runJob('copy', {
        handle: place.handle,
        board: { id: board.id, name: board.name },
        at: { date: dayHere(now), time, moment: now.toISOString() },
        appVersion: version,
        good: board.good,
        lock: place.lock,
      });
    } catch (error) {
      if (error instanceof PartMissingError)
        return fail({ kind: 'storage', failure: failureOf(error) });
      return fail({ kind: 'unknown', message: String(error) });
    }
  },
  note: noteCopy,
  download: async (board) => {
    const row = (await boardNames()).find(({ id }) => id === board);
    if (row) await saveCopy(row);
  },
  alone: async (work) => {
    // Without locks (an address without https) there is no folder to write to either.
    if (!('locks' in navigator)) return false;
    return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  },
  later: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
});

/** Whether this browser can write to a folder that one picks. */
export function canPickFolder(): boolean {
  return 'showDirectoryPicker' in window;
}

/** Asks for a folder; null when nobody picked one. Only in answer to a click. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await window.showDirectoryPicker({
      id: 'forbedringstavlen-backup',
      mode: 'readwrite',
      startIn: 'documents',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Vælg mappe til sikkerhedskopier: picks one, keeps it, and writes the first copies. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  const handle = await pickFolder();
  if (handle) await useFolder(handle);
  return handle;
}

/** Keeps copies in a folder from now on. */
export async function useFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  await choose({ key: 'backup', way: 'folder', handle, since: new Date().toISOString() });
}

/** Locks copies in the folder from now on, or no longer (null); a copy of every board is made at once. */
export async function lockCopies(passphrase: string | null): Promise<void> {
  const place = await backupPlace();
  if (place?.way !== 'folder') return;
  const { lock: _lock, ...open } = place;
  await choose(passphrase === null ? open : { ...open, lock: passphrase });
}

/** Downloads after each meeting, or nothing by itself. */
export async function chooseDownload(on: boolean): Promise<void> {
  await choose(on ? { key: 'backup', way: 'download', since: new Date().toISOString() } : null);
}

async function choose(place: BackupPlace | null): Promise<void> {
  await setBackupPlace(place);
  await backupKeeper.work();
}

/** Forny adgang, only in answer to a click; answers whether the browser gave it. */
export async function renewAccess(): Promise<boolean> {
  const place = await backupPlace();
  if (place?.way !== 'folder') return false;
  const granted = (await renewPermission(place.handle)) === 'granted';
  await backupKeeper.work();
  return granted;
}

/** Begins to keep copies in this tab; returns the way to stop. */
export function startBackups(): () => void {
  const ended = new Set<string>();
  const stop = onRing((news) => {
    if (news.gone || news.anew) return;
    const meeting = justEnded(news);
    if (meeting === null || ended.has(meeting)) {
      backupKeeper.acted();
      return;
    }
    ended.add(meeting);
    void backupKeeper.meetingEnded(news.board);
  });
  const look = (): void => {
    if (document.visibilityState === 'visible') void backupKeeper.lookAgain();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  void backupKeeper.work();
  return () => {
    stop();
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
  };
}

/** A meeting of this tab that has just ended, or null. */
function justEnded(news: Ring): string | null {
  for (const { row, kind } of news.rows ?? []) {
    if (kind !== 'meeting' || !('endedAt' in row) || row.state !== 'held') continue;
    if (Date.now() - Date.parse(row.endedAt ?? '') < JUST) return row.id;
  }
  return null;
}
