/** What the runner bundles: a seeded board as the text of a board file. */
import { writeBoardFile } from '../../src/lib/exchange/board-file/write';
import { seedBoard, type Seeded } from './seed';
import { seedTeam, Y15, Y2 } from './seed-y15';

/** A seeded board as a file. */
export interface SeedFile {
  board: string;
  changes: number;
  text: string;
}

/** The board file of a board with so many tests; `which` of several alike. */
export function seedFile(tests: number, which = 0): SeedFile {
  return written(seedBoard(tests, which), `Måletavle ${String(tests)}`);
}

/** The board file of a real team: 15 years of it, or two. */
export function teamFile(years: 15 | 2): SeedFile {
  const team = years === 15 ? Y15 : Y2;
  return written(seedTeam(team), team.name);
}

function written({ board, changes }: Seeded, name: string): SeedFile {
  const pieces = writeBoardFile(changes, {
    board: { id: board, name },
    exportedAt: '2026-11-20T10:00:00.000Z',
    appVersion: 'bench',
  });
  return { board, changes: changes.length, text: pieces.join('') };
}
