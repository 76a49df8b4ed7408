/**
 * The eviction guard: ids, names and change counts of the boards, mirrored in localStorage, which a
 * browser clears apart from its databases. What the mirror knows and the database does not has been
 * lost. A log only grows, so the mirror is never lowered but by a person. Rules [STORE-11] [STORE-12].
 */
import { onRing } from '../bell';
import { database } from '../database';

/** Key in localStorage. */
const KEY = 'ft.boards';

/** Wait after a write until the mirror follows, ms: a burst of acts is counted once. */
const CALM = 300;

/** A board as the mirror knows it. */
export interface MirroredBoard {
  id: string;
  name: string;
  changes: number;
  /** for a copy of an example board: the changes it came with */
  example?: number;
}

/** A board of which the database has less than it once had. */
export interface LostBoard extends MirroredBoard {
  /** changes that are still here */
  here: number;
}

type Entry = Omit<MirroredBoard, 'id'>;

function read(): Map<string, Entry> {
  const found = new Map<string, Entry>();
  try {
    const told: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    for (const [id, entry] of Object.entries(told ?? {})) if (isEntry(entry)) found.set(id, entry);
  } catch {
    // No localStorage, or not what we wrote: then the mirror knows nothing.
  }
  return found;
}

function write(entries: Map<string, Entry>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    // Full or shut off: the guard is then as good as the database alone.
  }
}

function isEntry(value: unknown): value is Entry {
  return (
    value !== null &&
    typeof value === 'object' &&
    'name' in value &&
    typeof value.name === 'string' &&
    'changes' in value &&
    typeof value.changes === 'number'
  );
}

/** All boards that the mirror knows. */
export function mirroredBoards(): MirroredBoard[] {
  return [...read()].map(([id, entry]) => ({ id, ...entry }));
}

/** Whether a board is a copy of an example in which nobody has done anything. */
export function isUntouchedExample(board: string, changes: number): boolean {
  return read().get(board)?.example === changes;
}

/** Notes that a board is a copy of an example that came with so many changes. */
export function mirrorExample(board: string, name: string, changes: number): void {
  const entries = read();
  entries.set(board, { name, changes, example: changes });
  write(entries);
}

/** A person has seen what is lost and goes on with what is here. */
export async function acceptLoss(board: string): Promise<void> {
  const here = await countChanges(board);
  const known = (await database().records('board').get(board)) !== undefined;
  const entries = read();
  const entry = entries.get(board);
  if (!known || !entry) entries.delete(board);
  else entries.set(board, { ...entry, changes: here });
  write(entries);
}

/** Changes in the log of a board. */
export async function countChanges(board: string): Promise<number> {
  return database().changes.where('[board+seq]').between([board, 0], [board, Infinity]).count();
}

async function mirror(board: string): Promise<void> {
  const row = await database().records('board').get(board);
  if (!row) return;
  const changes = await countChanges(board);
  // Read only now: another tab may have written while the database answered.
  const entries = read();
  const entry = entries.get(board);
  entries.set(board, { ...entry, name: row.name, changes: Math.max(changes, entry?.changes ?? 0) });
  write(entries);
}

/** Mirrors every board of the database; never lowers a count. */
export async function mirrorAll(): Promise<void> {
  const boards = await database().records('board').toCollection().primaryKeys();
  for (const board of boards) await mirror(board);
}

/** Boards of which the database has less than the mirror knows; examples nobody changed left out. */
export async function lostBoards(): Promise<LostBoard[]> {
  const lost: LostBoard[] = [];
  for (const board of mirroredBoards()) {
    if (board.example === board.changes) continue;
    const here = await countChanges(board.id);
    // Without its own record a board is not one, however much is written under its name since.
    const known = (await database().records('board').get(board.id)) !== undefined;
    if (!known || here < board.changes) lost.push({ ...board, here });
  }
  return lost;
}

/** Whether the database is empty though the mirror knows of boards: that cannot wait. Never throws. */
export async function looksEmptied(): Promise<boolean> {
  try {
    return read().size > 0 && (await database().records('board').count()) === 0;
  } catch {
    return false; // a database that cannot be read shows elsewhere
  }
}

/** The board is gone from this browser because a person wanted it so. */
export function unmirror(board: string): void {
  const entries = read();
  if (entries.delete(board)) write(entries);
}

/** Keeps the mirror true to what any tab writes; returns the way to stop. */
export function followInMirror(): () => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const stop = onRing(({ board, gone }) => {
    clearTimeout(timers.get(board));
    if (gone) {
      unmirror(board);
      return;
    }
    timers.set(
      board,
      setTimeout(() => {
        // A database that cannot be read shows elsewhere; the mirror keeps what it knew.
        void mirror(board).catch(() => undefined);
      }, CALM),
    );
  });
  return () => {
    stop();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
