/** The history of some records, or of a board, as acts: what was done together is told together. */
import { WHOLE, type Change } from '$lib/domain/log/change';
import { seenBy, stepsOf, takenBack, type FieldStep } from '$lib/domain/history/steps';
import { database } from '../database';
import type { StoredChange } from '../rows';

/** One act as far as it touches the records asked for. */
export interface HistoryAct {
  act: string;
  verb: string;
  /** wall time, ISO with Z */
  at: string;
  /** member id, where known */
  actor: string | null;
  /** meeting in which it was done */
  meeting: string | null;
  changes: readonly Change[];
  /** for an undo: what it took back, or gave again when that was an undo itself */
  undoes: Undone | null;
}

/** The act at the root of an undo. */
export interface Undone {
  verb: string;
  changes: readonly Change[];
  /** an undo was undone: the act stands again */
  again: boolean;
}

/** Undo of undo of undo …; no team goes further, and a forged ring ends here. */
const DEEPEST = 50;

/** Reads the acts that touch any of these records, newest first. For a LiveQuery. */
export async function historyOf(records: readonly string[]): Promise<HistoryAct[]> {
  const changes = await database()
    .changes.where('record')
    .anyOf([...records])
    .toArray();
  return toldWithUndo(actsOf(changes));
}

/** A step, and the moment its value was deleted for good (ISO with Z), where it was. */
export type ToldStep = FieldStep & { erasedAt: string | null };

/** What an act did, field by field, with what stood there before. */
export async function actSteps(act: Pick<HistoryAct, 'changes'>): Promise<ToldStep[]> {
  const { changes } = database();
  const earlier = await changes.bulkGet(seenBy(act.changes));
  const byId = new Map(earlier.flatMap((c) => (c ? [[c.id, c]] : [])));
  const steps = stepsOf(act.changes, (id) => byId.get(id));
  const lost = steps.filter((step) => step.beforeErased || step.afterErased);
  const records = [...new Set(lost.map((step) => step.record))];
  const redactions = (await changes.where('record').anyOf(records).toArray())
    .filter((change) => change.redacts)
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  return steps.map((step) => {
    const by = lost.includes(step)
      ? redactions.find(
          ({ record, redacts }) =>
            record === step.record && (redacts?.includes(step.field) || redacts?.includes(WHOLE)),
        )
      : undefined;
    return { ...step, erasedAt: by?.at ?? null };
  });
}

/**
 * The acts of a whole board, newest first, a page at a time. In the order of the log's clock, not of
 * arrival: what a file brought in years of does not stand as one heap of today. Only the ids are read
 * for all of the log, so that a board of 100,000 changes shows its first page at once.
 */
export class BoardHistory {
  readonly #board: string;
  readonly #wanted: (act: HistoryAct) => boolean;
  #ids: string[] | undefined;
  #at = 0;
  #told = new Set<string>();

  /** @param wanted which acts are told */
  constructor(board: string, wanted: (act: HistoryAct) => boolean = () => true) {
    this.#board = board;
    this.#wanted = wanted;
  }

  /** Whether everything has been read. */
  get done(): boolean {
    return this.#ids !== undefined && this.#at >= this.#ids.length;
  }

  /**
   * Reads on.
   *
   * @param atLeast how many acts, unless the log ends before; a few more may come along
   */
  async next(atLeast: number): Promise<HistoryAct[]> {
    this.#ids ??= await newestFirst(this.#board);
    const page: HistoryAct[] = [];
    while (page.length < atLeast && !this.done) {
      const ids = this.#ids.slice(this.#at, this.#at + 2 * atLeast);
      this.#at += ids.length;
      const acts = await this.#actsWith(ids);
      page.push(...acts.filter((act) => this.#wanted(act)));
    }
    return page;
  }

  async #actsWith(ids: string[]): Promise<HistoryAct[]> {
    const { changes } = database();
    const read = (await changes.bulkGet(ids)).filter((c) => c !== undefined);
    const fresh = [...new Set(read.map((c) => c.act))].filter((act) => !this.#told.has(act));
    for (const act of fresh) this.#told.add(act);
    const whole = await changes.where('act').anyOf(fresh).toArray();
    return toldWithUndo(actsOf(whole.filter((c) => c.board === this.#board)));
  }
}

async function newestFirst(board: string): Promise<string[]> {
  const ids = await database()
    .changes.where('[board+seq]')
    .between([board, 0], [board, Infinity])
    .primaryKeys();
  return ids.sort().reverse();
}

function actsOf(changes: readonly StoredChange[]): HistoryAct[] {
  const acts = new Map<string, Change[]>();
  for (const change of changes) {
    const together = acts.get(change.act);
    if (together) together.push(change);
    else acts.set(change.act, [change]);
  }
  return [...acts.values()]
    .map((together): HistoryAct => {
      const ordered = together.sort((a, b) => (a.id < b.id ? -1 : 1));
      const [first] = ordered as [Change, ...Change[]];
      return {
        act: first.act,
        verb: first.verb,
        at: first.at,
        actor: first.actor ?? null,
        meeting: first.meeting ?? null,
        changes: ordered,
        undoes: null,
      };
    })
    .sort((a, b) => {
      const newest = (h: HistoryAct) => h.changes[0]?.id ?? '';
      return newest(a) < newest(b) ? 1 : -1;
    });
}

async function toldWithUndo(acts: HistoryAct[]): Promise<HistoryAct[]> {
  return Promise.all(
    acts.map(async (act) =>
      act.verb === 'undo' ? { ...act, undoes: await undoneBy(act.changes) } : act,
    ),
  );
}

async function undoneBy(undo: readonly Change[]): Promise<Undone | null> {
  const { changes } = database();
  let last = undo;
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    const [newest] = takenBack(last);
    const found = newest === undefined ? undefined : await changes.get(newest);
    if (!found) return null;
    const act = await changes.where('act').equals(found.act).toArray();
    last = act.sort((a, b) => (a.id < b.id ? -1 : 1));
    if (found.verb !== 'undo') return { verb: found.verb, changes: last, again: depth % 2 === 0 };
  }
  return null;
}
