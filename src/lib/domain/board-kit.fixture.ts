/** The one board in memory that tests are told on: what is done to it, and how it then reads. */
import type { Change, DraftChange } from './log/change';
import { MemoryLog } from './log/log';
import type { RecordKind, Records } from './records/kinds';
import { faultOf, readRecord } from './records/read';

/** How an act is done, where it matters. */
export interface Doing {
  /** its moment: as a date, as a moment in UTC, or in ms since 1970; else a minute after the one before */
  at?: string | number;
  verb?: string;
  meeting?: string | null;
  actor?: string;
  device?: string;
  /** its id, where a test calls it by name */
  act?: string;
}

/** A board `b` in the log of a device. */
export class BoardKit {
  /** moment of the last act, ms since 1970 */
  now: number;
  readonly log: MemoryLog;
  readonly board: string;
  readonly #doing: Doing;
  #serial = 0;

  /**
   * @param begins when it begins, a moment in UTC; which board it is; what begins everything that comes
   *   by chance, where two devices write
   * @param doing how every act is done, unless it says otherwise
   */
  constructor(
    begins: { now?: string; board?: string; digit?: string } = {},
    doing: Omit<Doing, 'at'> = {},
  ) {
    const { now = '2026-11-24T08:00:00Z', board = 'b', digit = '0' } = begins;
    this.now = Date.parse(now);
    this.board = board;
    this.#doing = doing;
    this.log = new MemoryLog(() => digit + this.#next().toString(16).padStart(15, '0'));
  }

  /**
   * Does one act.
   *
   * @returns its id, which `undo` takes
   * @throws when a draft could not be stored
   */
  act(drafts: readonly DraftChange[], doing: Doing = {}): string {
    for (const draft of drafts) {
      const fault = faultOf(draft);
      if (fault) throw new Error(JSON.stringify(fault));
    }
    const stamp = this.stamp(doing);
    this.log.act(drafts, stamp);
    return stamp.act;
  }

  /** Does one act of these drafts, in the ordinary way. */
  do(...drafts: readonly DraftChange[]): string {
    return this.act(drafts);
  }

  /** Takes an act back, in a new one. @returns the id of that */
  undo(act: string, doing: Doing = {}): string {
    const stamp = this.stamp({ verb: 'undo', ...doing });
    this.log.undo(act, stamp);
    return stamp.act;
  }

  /** The mark of the next act. */
  stamp(doing: Doing = {}) {
    const { at, verb = 'edit', meeting, actor, device = 'd', act } = { ...this.#doing, ...doing };
    this.now = at === undefined ? this.now + 60_000 : typeof at === 'number' ? at : Date.parse(at);
    return {
      act: act ?? `${device}${String(this.#next())}`,
      verb,
      board: this.board,
      device,
      at: this.now,
      ...(actor === undefined ? {} : { actor }),
      ...(meeting === undefined || meeting === null ? {} : { meeting }),
    };
  }

  /** What an act did. */
  changesOf(act: string): Change[] {
    return this.log.changes.filter((change) => change.act === act);
  }

  /** A record, also a removed one; undefined when there is none. */
  find<K extends RecordKind>(kind: K, id: string | null | undefined): Records[K] | undefined {
    const folded = id ? this.log.fold(id) : undefined;
    return folded && id ? readRecord(kind, id, this.board, folded) : undefined;
  }

  /** A record, also a removed one. @throws when there is none */
  get<K extends RecordKind>(kind: K, id: string): Records[K] {
    const record = this.find(kind, id);
    if (!record) throw new Error(`no ${kind} ${id}`);
    return record;
  }

  /** All records of a kind that are not removed. */
  all<K extends RecordKind>(kind: K): Records[K][] {
    return this.withRemoved(kind).filter((record) => !record.removed);
  }

  /** All records of a kind. */
  withRemoved<K extends RecordKind>(kind: K): Records[K][] {
    return this.log.records
      .filter((id) => this.log.kindOf(id) === kind)
      .map((id) => this.get(kind, id));
  }

  #next(): number {
    return (this.#serial += 1);
  }
}
