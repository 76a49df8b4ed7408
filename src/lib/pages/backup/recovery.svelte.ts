/** Bringing boards back from a folder of copies: what is in it, what of that is here, and taking it in. */
import { fail, succeed, type Result } from '$lib/domain/schema';
import { copiesOf, parseCopyName, type BackupCopy } from '$lib/exchange/backup/copy-name';
import { MAX_FILE_BYTES } from '$lib/exchange/board-file/board-file';
import type { Folder, FolderError } from '$lib/exchange/folder/folder';
import { trashedBoard, untrashBoard } from '$lib/storage/browser/trash';
import { losses } from '$lib/keeping/backup/losses.svelte';
import { m } from '$lib/i18n/paraglide/messages.js';
import { problemText } from '$lib/parts/import/problem-text';
import type { ImportProblem, Preview } from '$lib/keeping/import/import-job';
import { startImport } from '$lib/keeping/import/import-runner';

/**
 * Why a copy is not taken in.
 *
 * - `folder` the folder could not be read now
 * - `locked` nobody wrote its password
 */
export type RecoveryProblem =
  ImportProblem | { kind: 'folder'; error: FolderError } | { kind: 'locked' };

/** Opens a file that may be locked; null when the person gave up. */
export type Unlock = (file: File) => Promise<File | null>;

/** A board of which there are copies in the folder. */
export interface FoundBoard {
  id: string;
  /** the copies to take in: the one that holds most, and the newest where that is another */
  copies: BackupCopy[];
  /** what the first of them would do here, or why it cannot be read */
  read: Result<Preview, RecoveryProblem>;
  trashed: boolean;
}

/** Where the recovery stands. */
export type RecoveryStep =
  | { at: 'start' }
  | { at: 'reading'; share: number }
  | { at: 'failed'; error: FolderError }
  | { at: 'found'; boards: FoundBoard[] };

/** One folder that is gone through. */
export class Recovery {
  step = $state.raw<RecoveryStep>({ at: 'start' });
  /** the board that is being taken in */
  taking = $state<string | null>(null);
  #folder: Folder | null = null;
  readonly #unlock: Unlock;

  /** @param unlock asks for the password of a locked copy */
  constructor(unlock: Unlock) {
    this.#unlock = unlock;
  }

  /** Reads what is in a folder. Nothing is stored by looking. */
  async open(folder: Folder): Promise<void> {
    this.#folder = folder;
    this.step = { at: 'reading', share: 0 };
    const names = await folder.list();
    if (!names.ok) {
      this.step = { at: 'failed', error: names.error };
      return;
    }
    const ids = new Set(names.value.flatMap((name) => parseCopyName(name)?.board ?? []));
    const boards: FoundBoard[] = [];
    for (const id of ids) {
      this.step = { at: 'reading', share: boards.length / ids.size };
      boards.push(await this.#look(folder, id, copiesOf(id, names.value)));
    }
    this.step = { at: 'found', boards: boards.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) };
  }

  /** Takes a board in, all copies chosen for it; answers what could not be, or how much was new. */
  async take(board: FoundBoard): Promise<Result<number, RecoveryProblem>> {
    const folder = this.#folder;
    if (!folder || !board.read.ok) return board.read.ok ? succeed(0) : board.read;
    this.taking = board.id;
    try {
      let fresh = 0;
      for (const copy of board.copies) {
        const file = await openFile(folder, copy.name, this.#unlock);
        if (!file.ok) return file;
        const taken = await takeFile(file.value);
        if (!taken.ok) return taken;
        fresh += taken.value;
      }
      if (board.trashed) await untrashBoard(board.id);
      return succeed(fresh);
    } finally {
      this.taking = null;
    }
  }

  /** Looks at one board again after it was taken in. */
  async refresh(board: FoundBoard): Promise<void> {
    const folder = this.#folder;
    if (!folder || this.step.at !== 'found') return;
    const names = board.copies.map(({ name }) => name);
    const again = await this.#look(folder, board.id, copiesOf(board.id, names));
    this.step = {
      at: 'found',
      boards: this.step.boards.map((one) => (one.id === board.id ? again : one)),
    };
  }

  /**
   * The fullest copy that can be read, and the newest beside it.
   *
   * @param newestFirst copies of the board
   */
  async #look(folder: Folder, id: string, newestFirst: readonly BackupCopy[]): Promise<FoundBoard> {
    const fullestFirst = [...newestFirst].sort((a, b) => b.changes - a.changes);
    const trashed = (await trashedBoard(id)) !== null;
    let first: FoundBoard | null = null;
    for (const copy of fullestFirst) {
      const file = await openFile(folder, copy.name, this.#unlock);
      const read = file.ok ? await previewOf(file.value) : file;
      const [newest] = newestFirst;
      const beside = read.ok && newest && newest !== copy ? [newest] : [];
      const found = { id, copies: [copy, ...beside], read, trashed };
      // Who does not write the password of one copy is not asked for those of its board's others.
      if (read.ok || read.error.kind === 'locked') return found;
      first ??= found;
    }
    return first ?? { id, copies: [], read: fail({ kind: 'empty' }), trashed };
  }
}

/** Takes what a recovery brought as the answer to what was lost; answers how much is still missing. */
export async function settleLoss(board: string): Promise<number> {
  await losses.check();
  const lost = losses.boards.find(({ id }) => id === board);
  if (!lost) return 0;
  await losses.accept(board);
  return lost.changes - lost.here;
}

/** Name of a board that was found, as far as it is known. */
export function nameOf({ read, copies }: FoundBoard): string {
  return read.ok ? read.value.board.name : (copies[0]?.name ?? '');
}

/** The sentence for a copy that is not taken in. */
export function recoveryText(problem: RecoveryProblem): string {
  switch (problem.kind) {
    case 'folder':
      return m.backup_recover_failed();
    case 'locked':
      return m.lock_copy_closed();
    default:
      return problemText(problem);
  }
}

/** A file of the folder, for the same door as any other import. */
async function fileOf(folder: Folder, name: string): Promise<Result<File, RecoveryProblem>> {
  const read = await folder.read(name, MAX_FILE_BYTES);
  if (!read.ok) return fail({ kind: 'folder', error: read.error });
  return succeed(new File([read.value.content.slice()], name, { type: 'application/json' }));
}

/** The same, open: a locked copy asks for its password. */
export async function openFile(
  folder: Folder,
  name: string,
  unlock: Unlock,
): Promise<Result<File, RecoveryProblem>> {
  const file = await fileOf(folder, name);
  if (!file.ok) return file;
  const open = await unlock(file.value);
  return open ? succeed(open) : fail({ kind: 'locked' });
}

async function previewOf(file: File): Promise<Result<Preview, RecoveryProblem>> {
  const runner = startImport();
  const read = await runner.read(file, () => undefined);
  runner.stop();
  return read;
}

/** Takes a file in through the import; answers how many changes were new. */
export async function takeFile(file: File): Promise<Result<number, ImportProblem>> {
  const runner = startImport();
  try {
    const read = await runner.read(file, () => undefined);
    if (!read.ok) return read;
    const stored = await runner.commit(() => undefined);
    return stored.ok ? succeed(stored.value.fresh) : stored;
  } finally {
    runner.stop();
  }
}
