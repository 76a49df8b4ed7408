/** What the app would send, without a page around it. */
import type { Change } from '../../src/lib/domain/log/change';
import { writeBoardFile } from '../../src/lib/exchange/board-file/write';

/** A log as a board file. */
export function fileText(board: string, changes: readonly Change[], partial = false): string {
  const meta = {
    board: { id: board, name: 'Tavlen' },
    exportedAt: '2026-11-24T09:00:00.000Z',
    appVersion: 'reliability',
  };
  return writeBoardFile(changes, meta, { partial }).join('');
}
