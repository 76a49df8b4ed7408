/** For tests: records that acts have made, as the log folds them. */
import type { DraftChange } from '../log/change';
import { MemoryLog } from '../log/log';
import type { RecordKind, Records } from '../records/kinds';
import { faultOf, readRecord } from '../records/read';

/** A log in memory and the records in it. Every act happens a minute after the one before. */
export class TestSheet {
  readonly #log: MemoryLog;
  #at = Date.UTC(2026, 8, 1, 9);
  #serial = 0;

  constructor() {
    let random = 0;
    this.#log = new MemoryLog(() => (random += 1).toString(16).padStart(16, '0'));
  }

  /** Does one act; throws when a draft could not be stored. */
  act(drafts: readonly DraftChange[]): void {
    for (const draft of drafts) {
      const fault = faultOf(draft);
      if (fault) throw new Error(JSON.stringify(fault));
    }
    this.#serial += 1;
    this.#log.act(drafts, {
      act: `act${this.#serial}`,
      verb: 'edit',
      board: 'b',
      device: 'test',
      at: (this.#at += 60_000),
    });
  }

  /** A record; throws when there is none. */
  get<K extends RecordKind>(kind: K, id: string): Records[K] {
    const fold = this.#log.fold(id);
    if (!fold) throw new Error(`no ${kind} ${id}`);
    return readRecord(kind, id, 'b', fold);
  }

  /** All records of a kind that are not removed. */
  all<K extends RecordKind>(kind: K): Records[K][] {
    return this.#log.records
      .filter((id) => this.#log.kindOf(id) === kind)
      .map((id) => this.get(kind, id))
      .filter((record) => !record.removed);
  }
}
