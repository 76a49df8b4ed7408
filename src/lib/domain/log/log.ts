/**
 * A whole log in memory, with the same rules as the database. The example boards are told through
 * it, imports are checked in it, and the property tests play it.
 */
import { WHOLE, type Change, type DraftChange } from './change';
import { clockAtRest, hear, type Clock } from './clock';
import { foldRecord, type Folded } from './fold';
import { mergeLogs, stripRedacted, type MergeError } from './merge';
import { mintAct, mintRedaction, type ActStamp, type Random64 } from './mint';
import { succeed, type Result } from '../schema';
import { UNDO, planUndo, type LeftField } from './undo';

/** A log and the clock of the device that writes to it. */
export class MemoryLog {
  #changes = new Map<string, Change>();
  #records = new Map<string, Change[]>();
  #folds = new Map<string, Folded>();
  #acts = new Map<string, string[]>();
  #clock: Clock = clockAtRest;
  readonly #random: Random64;

  /** @param random source of 64 random bits as 16 hex digits */
  constructor(random: Random64) {
    this.#random = random;
  }

  /** All changes, by id. */
  get changes(): Change[] {
    return [...this.#changes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Ids of all records the log knows. */
  get records(): string[] {
    return [...this.#records.keys()];
  }

  /** Which kind a record is, by its first change. */
  kindOf(record: string): string | undefined {
    return this.#records.get(record)?.[0]?.kind;
  }

  /** The fold of one record, or undefined when the log has no change of it. */
  fold(record: string): Folded | undefined {
    const cached = this.#folds.get(record);
    if (cached) return cached;
    const changes = this.#records.get(record);
    if (!changes) return undefined;
    const folded = foldRecord(changes);
    this.#folds.set(record, folded);
    return folded;
  }

  /** Commits one act; `choosing` settles the conflicts of the fields it names. */
  act(drafts: readonly DraftChange[], stamp: ActStamp, choosing = false): Change[] {
    const minted = mintAct(drafts, stamp, (r) => this.fold(r), this.#clock, this.#random, choosing);
    this.#clock = minted.clock;
    for (const change of minted.changes) this.#add(change);
    return minted.changes;
  }

  /** Undoes an act as a new act; fields that others changed since are left and named. */
  undo(act: string, stamp: ActStamp): { changes: Change[]; left: LeftField[] } {
    const changes = (this.#acts.get(act) ?? []).flatMap((id) => this.#changes.get(id) ?? []);
    const plan = planUndo(
      changes,
      (r) => this.fold(r),
      (id) => this.#changes.get(id),
    );
    return { changes: this.act(plan.drafts, { ...stamp, verb: UNDO }), left: plan.left };
  }

  /** Redacts fields of a record (or all of it with `*`) for good. */
  redact(target: { kind: string; record: string; fields?: string[] }, stamp: ActStamp): Change {
    const full = { ...target, fields: target.fields ?? [WHOLE] };
    const minted = mintRedaction(full, stamp, this.fold(target.record), this.#clock, this.#random);
    this.#clock = minted.clock;
    this.#add(minted.change);
    const group = stripRedacted(this.#records.get(target.record) ?? []);
    this.#records.set(target.record, group);
    for (const change of group) this.#changes.set(change.id, change);
    return minted.change;
  }

  /** Takes in changes from elsewhere. On an error nothing is taken in. */
  arrive(changes: readonly Change[], now: number): Result<number, MergeError> {
    const merged = mergeLogs(this.#changes.values(), changes);
    if (!merged.ok) return merged;
    const before = this.#changes.size;
    for (const change of changes) this.#clock = hear(this.#clock, change.id, now);
    this.#changes = new Map();
    this.#records = new Map();
    this.#folds = new Map();
    this.#acts = new Map();
    for (const change of merged.value) this.#add(change);
    return succeed(this.#changes.size - before);
  }

  #add(change: Change): void {
    this.#changes.set(change.id, change);
    this.#folds.delete(change.record);
    const group = this.#records.get(change.record);
    if (group) group.push(change);
    else this.#records.set(change.record, [change]);
    const act = this.#acts.get(change.act);
    if (act) act.push(change.id);
    else this.#acts.set(change.act, [change.id]);
  }
}
