/** Which boards stand in a shared folder: for "Hent tavle fra fælles mappe". */
import { succeed, type Result } from '../../domain/schema';
import type { Folder, FolderError } from '../folder/folder';
import { gather } from './gather';

/** A board found in a folder. */
export interface FoundBoard {
  id: string;
  /** its name as the newest segment says */
  name: string;
  /** when something was last written, a moment in UTC */
  at: string;
  /** how many devices write there */
  devices: number;
}

/** The boards of a folder, and how much of it could not be read. */
export interface FolderContent {
  boards: FoundBoard[];
  unreadable: number;
  /** some segment is of a newer format */
  newer: boolean;
}

/** Looks through a folder for boards; by name. */
export async function boardsIn(
  folder: Folder,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<FolderContent, FolderError>> {
  const found = await gather(folder, { board: null, met: new Map(), onProgress });
  if (!found.ok) return found;
  const boards = new Map<string, FoundBoard & { writers: Set<string> }>();
  for (const { header } of found.value.segments) {
    const known = boards.get(header.board.id);
    const board = known ?? { ...header.board, at: header.at, devices: 0, writers: new Set() };
    board.writers.add(header.device);
    if (header.at >= board.at) Object.assign(board, { name: header.board.name, at: header.at });
    boards.set(board.id, board);
  }
  const states = [...found.value.judged.values()].map((file) => file.state);
  return succeed({
    boards: [...boards.values()]
      .map(({ writers, ...board }) => ({ ...board, devices: writers.size }))
      .sort((a, b) => a.name.localeCompare(b.name, 'da')),
    unreadable: found.value.unread.length + states.filter((s) => s === 'bad').length,
    newer: states.includes('newer'),
  });
}
