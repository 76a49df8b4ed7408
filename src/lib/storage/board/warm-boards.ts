/** Boards that are kept in memory: going back and forth between a few of them reads nothing. */
import { BoardModel } from './board-model.svelte';

/** More than anyone has on the screen at once, also on Mine; beyond it the least used lets go. */
const WARM = 8;
const warm = new Map<string, BoardModel>();

/** The live model of a board; the last few are kept warm so that going back and forth reads nothing. */
export function boardModel(id: string): BoardModel {
  const known = warm.get(id);
  if (known) {
    warm.delete(id);
    warm.set(id, known);
    return known;
  }
  const model = new BoardModel(id);
  warm.set(id, model);
  void model.open();
  if (warm.size > WARM) {
    const [oldest] = warm;
    if (oldest) {
      oldest[1].close();
      warm.delete(oldest[0]);
    }
  }
  return model;
}
