/** For tests: a browser with a database and a memory of its own for each test, and acts on its boards. */
import { afterEach, beforeEach, vi } from 'vitest';
import { createBoard } from '../domain/records/board';
import { createIdea } from '../domain/records/idea';
import type { DraftChange } from '../domain/log/change';
import { BoardDatabase, useDatabase } from './database';
import { commit } from './log/commit';

/** One such browser, anew before each test of the file. */
export class OwnBrowser {
  /** what lies in `localStorage` */
  readonly stored = new Map<string, string>();
  readonly #name: string;
  #serial = 0;
  #db: BoardDatabase | undefined;

  constructor(name: string) {
    this.#name = name;
    beforeEach(() => {
      this.stored.clear();
      vi.stubGlobal('localStorage', {
        getItem: (key: string) => this.stored.get(key) ?? null,
        setItem: (key: string, value: string) => this.stored.set(key, value),
      });
      this.#open();
    });
    afterEach(async () => {
      vi.unstubAllGlobals();
      await this.db.delete();
    });
  }

  get db(): BoardDatabase {
    if (!this.#db) throw new Error('the test has not begun');
    return this.#db;
  }

  #open(): void {
    this.#serial += 1;
    this.#db = new BoardDatabase(`${this.#name}-${String(this.#serial)}`);
    useDatabase(this.#db);
  }

  /** What a browser does when it clears its databases and leaves the rest. */
  async evict(): Promise<void> {
    await this.db.delete();
    this.#open();
  }

  async act(board: string, ...drafts: DraftChange[]): Promise<void> {
    const done = await commit({ board, verb: 'edit', drafts });
    if (!done.ok) throw new Error(done.error.kind);
  }

  async newBoard(id: string, name: string, origin = ''): Promise<void> {
    const input = { name, municipality: '', intervention: '', forums: {} };
    await this.act(id, createBoard({ id }, { ...input, ...(origin ? { origin } : {}) }));
  }

  async idea(board: string, id: string): Promise<void> {
    await this.act(board, createIdea({ id }, { text: 'Ring' }));
  }
}
