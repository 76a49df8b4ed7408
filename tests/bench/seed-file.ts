/** What the runner bundles: a seeded board as the text of a board file. */
import { writeBoardFile } from '../../src/lib/exchange/board-file/write';
import { seedBoard } from './seed';

/** The board file of a board with so many tests. */
export function seedFile(tests: number): { board: string; changes: number; text: string } {
  const { board, changes } = seedBoard(tests);
  const pieces = writeBoardFile(changes, {
    board: { id: board, name: `Måletavle ${String(tests)}` },
    exportedAt: '2026-11-20T10:00:00.000Z',
    appVersion: 'bench',
  });
  return { board, changes: changes.length, text: pieces.join('') };
}
