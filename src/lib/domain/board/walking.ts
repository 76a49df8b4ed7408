/** Walking the board with the arrow keys. Rule [BOARD-18]. */

/** The cells of a lane, left to right, each with the ids of its cards from top to bottom. */
export type Walk = readonly (readonly (readonly string[])[])[];

/** The arrow keys that walk. */
export const WALK_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
/** See {@link WALK_KEYS}. */
export type WalkKey = (typeof WALK_KEYS)[number];

/**
 * The card to go to. Up and down follow the column, on into the next lane; left and right go to the
 * nearest column of the lane that has cards, at the same height. [BOARD-18]
 *
 * @returns its id, or null at the edge of the board
 */
export function nextCard(walk: Walk, from: string, key: WalkKey): string | null {
  const at = find(walk, from);
  if (!at) return null;
  const { lane, column, row } = at;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const step = key === 'ArrowDown' ? 1 : -1;
    const beside = walk[lane]?.[column]?.[row + step];
    if (beside !== undefined) return beside;
    for (let l = lane + step; l >= 0 && l < walk.length; l += step) {
      const cell = walk[l]?.[column] ?? [];
      const next = step === 1 ? cell[0] : cell.at(-1);
      if (next !== undefined) return next;
    }
    return null;
  }
  const step = key === 'ArrowRight' ? 1 : -1;
  const cells = walk[lane] ?? [];
  for (let c = column + step; c >= 0 && c < cells.length; c += step) {
    const cell = cells[c] ?? [];
    if (cell.length > 0) return cell[Math.min(row, cell.length - 1)] ?? null;
  }
  return null;
}

function find(walk: Walk, id: string): { lane: number; column: number; row: number } | null {
  for (const [lane, cells] of walk.entries()) {
    for (const [column, cell] of cells.entries()) {
      const row = cell.indexOf(id);
      if (row >= 0) return { lane, column, row };
    }
  }
  return null;
}
