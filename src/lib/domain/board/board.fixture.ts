/** A board in memory, for the tests of the rules of the board. */
import { BoardKit } from '../board-kit.fixture';
import { isoDate } from '../cadence/iso-date';
import { createCycle } from '../records/cycle';
import { createTestAction } from '../records/test-action';
import { cardOf, type Card } from './card';
import type { Move } from './moves';

export const TODAY = isoDate('2026-11-24');
export const WHEN = { today: TODAY, now: '2026-11-24T09:00:00.000Z' };

/** A board whose tests stand as cards, and can be moved. */
export class Board extends BoardKit {
  card(id: string): Card {
    const cycles = this.all('cycle').filter((c) => c.testActionId === id);
    return cardOf(this.get('testAction', id), cycles);
  }

  apply(move: Move): string {
    if (move.kind !== 'act') throw new Error(move.kind);
    this.act(move.drafts);
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
