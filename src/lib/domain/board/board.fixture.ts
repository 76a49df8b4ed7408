/** A board in memory, for the tests of the rules of the board. */
import { isoDate } from '../cadence/iso-date';
import type { DraftChange } from '../log/change';
import { MemoryLog } from '../log/log';
import { createCycle } from '../records/cycle';
import type { RecordKind, Records } from '../records/kinds';
import { readRecord } from '../records/read';
import { createTestAction } from '../records/test-action';
import { cardOf, type Card } from './card';
import type { Move } from './moves';

export const TODAY = isoDate('2026-11-24');
export const WHEN = { today: TODAY, now: '2026-11-24T09:00:00.000Z' };

/** A board in memory: what is done to it, and how it then reads. */
export class Board {
  #serial = 0;
  readonly #log = new MemoryLog(() => (this.#serial += 1).toString(16).padStart(16, '0'));

  do(...drafts: DraftChange[]): void {
    this.on(TODAY, ...drafts);
  }

  /** Does it on another day. */
  on(day: string, ...drafts: DraftChange[]): void {
    this.#serial += 1;
    const at = Date.parse(`${day}T08:00:00Z`) + this.#serial * 1000;
    this.#log.act(drafts, { act: `a${this.#serial}`, verb: 'edit', board: 'b', device: 'd', at });
  }

  all<K extends RecordKind>(kind: K): Records[K][] {
    return this.#log.records
      .filter((id) => this.#log.kindOf(id) === kind)
      .map((id) => readRecord(kind, id, 'b', this.#log.fold(id)!))
      .filter((record) => !record.removed);
  }

  get<K extends RecordKind>(kind: K, id: string): Records[K] {
    return this.all(kind).find((record) => record.id === id)!;
  }

  card(id: string): Card {
    const cycles = this.all('cycle').filter((c) => c.testActionId === id);
    return cardOf(this.get('testAction', id), cycles);
  }

  apply(move: Move): string {
    if (move.kind !== 'act') throw new Error(move.kind);
    this.do(...move.drafts);
    return move.verb;
  }
}

export function boardWithTest(prediction = 'Færre går forgæves'): Board {
  const board = new Board();
  board.do(
    createTestAction({ id: 't' }, { title: 'Ring torsdag', pointId: 'p', order: 'a0' }),
    createCycle({ id: 'c' }, { testActionId: 't', prediction }),
  );
  return board;
}
