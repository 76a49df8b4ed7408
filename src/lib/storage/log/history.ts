/** The history of some records, or of a board, as acts: what was done together is told together. */
import { WHOLE, type Change } from '$lib/domain/log/change';
import { stampOf } from '$lib/domain/log/clock';
import { seenBy, stepsOf, takenBack, type FieldStep } from '$lib/domain/history/steps';
import { database } from '../database';
import type { StoredChange } from '../rows';
import { lastSeq } from './last-seq';

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

/** Own acts that are told one by one when they come; where more have come, the page is read anew. */
const FEW = 200;

/** Changes read in one step at most. */
const MOST = 800;

/** Above every id. */
const LAST = '\uffff';

/**
 * The acts of a whole board, newest first, a page at a time. In the order of the log's clock, not of
 * arrival: what a file brought in years of does not stand as one heap of today. A page is read by the
 * index that keeps this order, so that a log of any length shows its first page at once.
 */
export class BoardHistory {
  readonly #board: string;
  readonly #wanted: (act: HistoryAct) => boolean;
  /** arrival number up to which what came is read, or will be by its page */
  #seq: Promise<number> | undefined;
  /** everything from this id on has been read */
  #from = LAST;
  #done = false;
  /** read, and not handed out yet: newest first */
  #ahead: HistoryAct[] = [];
  #told = new Set<string>();

  /** @param wanted which acts are told */
  constructor(board: string, wanted: (act: HistoryAct) => boolean = () => true) {
    this.#board = board;
    this.#wanted = wanted;
  }

  /** Whether everything has been read. */
  get done(): boolean {
    return this.#done && this.#ahead.length === 0;
  }

  /**
   * Reads on.
   *
   * @param count how many acts, unless the log ends before
   */
  async next(count: number): Promise<HistoryAct[]> {
    // Before the page: what is stored while it is read is then told by one of the two, and not by neither.
    await (this.#seq ??= lastSeq(database(), this.#board));
    // Where much is left out the steps grow: a page is soon there, and a rare word soon looked for.
    for (let step = 2 * count; this.#ahead.length < count && !this.#done; step *= 2) {
      const acts = await this.#read(Math.min(step, MOST));
      this.#ahead.push(...acts.filter((act) => this.#wanted(act)));
    }
    return this.#ahead.splice(0, count);
  }

  /**
   * What was done in this browser since the last page or the last news, newest first: only that is read.
   *
   * @returns null when what has been told may read otherwise now, or too much has come: what came from
   *   elsewhere can stand anywhere, and words that were deleted for good stand nowhere
   */
  async news(): Promise<HistoryAct[] | null> {
    const { changes, meta } = database();
    const known = await (this.#seq ??= lastSeq(database(), this.#board));
    const [device, came] = await Promise.all([
      meta.get('device'),
      changes
        .where('[board+seq]')
        .between([this.#board, known + 1], [this.#board, Infinity])
        .limit(FEW)
        .toArray(),
    ]);
    const last = came.at(-1);
    if (device?.key !== 'device' || !last || came.length === FEW) return null;
    if (came.some((change) => change.device !== device.id || change.redacts)) return null;
    this.#seq = Promise.resolve(last.seq);
    const acts = actsOf(came.filter(({ act }) => !this.#told.has(act)));
    for (const { act } of acts) this.#told.add(act);
    return (await toldWithUndo(acts)).filter((act) => this.#wanted(act));
  }

  /** The acts of the next so many changes. */
  async #read(count: number): Promise<HistoryAct[]> {
    const { changes } = database();
    // One more than is used: it tells whether there is a next page.
    const read = await changes
      .where('[board+id]')
      .between([this.#board, ''], [this.#board, this.#from], true, false)
      .reverse()
      .limit(count + 1)
      .toArray();
    this.#done = read.length <= count;
    const used = read.slice(0, count);
    this.#from = used.at(-1)?.id ?? this.#from;
    const fresh = [...new Set(used.map((c) => c.act))].filter((act) => !this.#told.has(act));
    for (const act of fresh) this.#told.add(act);
    // An act is stamped in one go, from the start of a millisecond on: one whose first change is here is
    // here whole. Only where the clock was ahead, or the page ends in an act, is it asked for.
    const acts = actsOf(used);
    const cut = acts.filter(
      ({ act, changes: [first] }) =>
        fresh.includes(act) && first && (first.id === this.#from || stampOf(first.id).counter > 0),
    );
    const asked = await Promise.all(
      cut.map(({ act }) => changes.where('act').equals(act).toArray()),
    );
    const whole = new Map(asked.flat().map((change) => [change.id, change]));
    for (const change of used) if (fresh.includes(change.act)) whole.set(change.id, change);
    return toldWithUndo(
      actsOf([...whole.values()].filter((change) => change.board === this.#board)),
    );
  }
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
