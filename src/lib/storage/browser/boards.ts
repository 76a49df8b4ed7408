/** What the start page needs of every board in this browser, and taking a board out of it. */
import { openQuestions } from '$lib/domain/leader/open-questions';
import type { Board } from '$lib/domain/records/board';
import type { DecisionRequest } from '$lib/domain/records/decision-request';
import type { Meeting } from '$lib/domain/records/meeting';
import type { Change } from '$lib/domain/log/change';
import { ring } from '../bell';
import { meetingsAhead, openCycles, requestsOf } from '../board/open-work';
import { copyStateOf, exportOf, type CopyState } from '../outside/copies';
import { forgetFirst } from '../board/first-sight';
import { database, writableTables } from '../database';
import { dropFromNet } from './draft-net';
import { countChanges, isUntouchedExample, unmirror } from './mirror';
import { forgetPlaces } from '../outside/places';
import { type ExportRow, withoutSeq } from '../rows';

/** A board with how it stands. */
export interface BoardState {
  board: Board;
  openTests: number;
  /** id of the meeting that is going on */
  running: string | null;
  /** planned meetings, also those whose day has passed: which one is next, the clock of whoever looks decides */
  planned: readonly Pick<Meeting, 'id' | 'state' | 'on' | 'time'>[];
  /** questions that wait for an answer from the leader */
  waiting: readonly DecisionRequest[];
  exported: ExportRow | null;
  /** changes since the last export; all of them when there is none */
  unexported: number;
  /** its copies outside this browser */
  copy: CopyState;
  /** an example board in which nobody has done anything */
  untouched: boolean;
}

/** Boards that are neither removed nor in Papirkurv, in no order. */
async function shownBoards(): Promise<Board[]> {
  const db = database();
  const [boards, trashed] = await Promise.all([
    db.records('board').toArray(),
    db.meta.where('key').startsWith('trashed:').primaryKeys(),
  ]);
  const hidden = new Set(trashed);
  return boards.filter((b) => !b.removed && !hidden.has(`trashed:${b.id}`));
}

/** Every board in this browser by name, without how it stands: for menus and search. */
export async function boardNames(): Promise<Board[]> {
  return (await shownBoards()).sort((a, b) => a.name.localeCompare(b.name, 'da'));
}

/** The record of one board, or null when this browser does not have it. */
export async function readBoard(board: string): Promise<Board | null> {
  return (await database().records('board').get(board)) ?? null;
}

/** Every board in this browser, by name. */
export async function boardStates(): Promise<BoardState[]> {
  const states = await Promise.all((await shownBoards()).map((board) => stateOf(board)));
  return states.sort((a, b) => a.board.name.localeCompare(b.board.name, 'da'));
}

async function stateOf(board: Board): Promise<BoardState> {
  const db = database();
  const [meetings, open, requests, exported, copy, changes] = await Promise.all([
    meetingsAhead(board.id),
    openCycles(board.id),
    requestsOf(board.id),
    exportOf(board.id),
    copyStateOf(board.id),
    board.origin === '' ? 0 : countChanges(board.id),
  ]);
  return {
    board,
    openTests: new Set(open.map((cycle) => cycle.testActionId)).size,
    running: meetings.find((m) => m.state === 'running')?.id ?? null,
    planned: meetings.filter((m) => m.state === 'planned'),
    waiting: openQuestions(requests),
    exported,
    unexported: await db.changes
      .where('[board+seq]')
      .between([board.id, (exported?.seq ?? 0) + 1], [board.id, Infinity])
      .count(),
    copy,
    untouched: board.origin !== '' && isUntouchedExample(board.id, changes),
  };
}

/** Notes that the board's log, as far as `seq`, is now in a file. */
export async function noteExport(board: string, seq: number, file?: string): Promise<void> {
  await database().meta.put({
    key: `exported:${board}`,
    at: new Date().toISOString(),
    seq,
    ...(file === undefined ? {} : { file }),
  });
}

/** The whole log of a board by change id, and how far it goes on this device. */
export async function readLog(board: string): Promise<{ changes: Change[]; seq: number }> {
  const stored = await database()
    .changes.where('[board+seq]')
    .between([board, 0], [board, Infinity])
    .toArray();
  const seq = stored.at(-1)?.seq ?? 0;
  const changes = stored.map(withoutSeq);
  return { changes: changes.sort((a, b) => (a.id < b.id ? -1 : 1)), seq };
}

/** Takes a board out of this browser altogether: its log, its tables, its drafts. */
export async function forgetBoard(board: string): Promise<void> {
  const db = database();
  dropFromNet((held) => held.board === board);
  await db.transaction('rw', [...writableTables(db), db.drafts, db.places], async () => {
    await Promise.all([
      db.changes.where('[board+seq]').between([board, 0], [board, Infinity]).delete(),
      db.heads.where('board').equals(board).delete(),
      db.drafts.where('board').equals(board).delete(),
      db.meta.bulkDelete([
        `exported:${board}`,
        `sent:${board}`,
        `handed:${board}`,
        `replied:${board}`,
        `replying:${board}`,
        `arrivals:${board}`,
        `fetched:${board}`,
        `summary:${board}`,
        `lessons:${board}`,
        `first:${board}`,
        `undo:${board}`,
        `trashed:${board}`,
      ]),
      forgetPlaces(db, board),
      db.places.delete(`copy:${board}`),
      ...db.recordTables.map((table) => table.where('boardId').equals(board).delete()),
    ]);
  });
  unmirror(board);
  forgetFirst(board);
  ring({ board, before: 0, seq: 0, gone: true });
}
