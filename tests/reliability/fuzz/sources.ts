/** The real exports that are spoilt: both example boards, the frozen file of each format, new notes. */
import { readFileSync } from 'node:fs';
import { isoDate } from '../../../src/lib/domain/cadence/iso-date';
import type { Change } from '../../../src/lib/domain/log/change';
import { tellExample as favrskov } from '../../../src/lib/examples/favrskov';
import { tellExample as jammerbugt } from '../../../src/lib/examples/jammerbugt';
import { partOf } from '../../../src/lib/exchange/board-file/part';
import { fileText } from '../file-text';
import type { Random } from '../random';

/** A file as the app wrote it. */
export interface Source {
  name: string;
  text: string;
  board: string;
  /** the whole board it came from */
  home: Change[];
  partial: boolean;
}

/** Makes the bytes of a spoilt file. */
export type Spoiling = (source: Source, random: Random) => Uint8Array;

const FROZEN = [1, 2].map(
  (version) => new URL(`../../fixtures/format-${String(version)}.tavle.json`, import.meta.url),
);
const EXAMPLES = { jammerbugt, favrskov };

/** An example board, told the same on every machine. */
export function exampleLog(example: keyof typeof EXAMPLES, boardId: string): Change[] {
  let count = 0;
  return EXAMPLES[example]({
    boardId,
    device: 'telling-device',
    today: isoDate('2026-11-22'),
    now: Date.parse('2026-11-22T19:30:00Z'),
    random64: () => (count++).toString(16).padStart(16, '0'),
    newId: () => `${boardId}-${String(count++)}`,
  });
}

/** All sources. */
export function sources(): Source[] {
  const told = (['jammerbugt', 'favrskov'] as const).map((name): Source => {
    const home = exampleLog(name, name);
    return { name, board: name, home, partial: false, text: fileText(name, home) };
  });
  const frozen = FROZEN.map((file, i): Source => {
    const text = readFileSync(file, 'utf8');
    const { board, log } = JSON.parse(text) as { board: { id: string }; log: Change[] };
    return { name: `format ${String(i + 1)}`, board: board.id, home: log, partial: false, text };
  });
  const notes = frozen.slice(-1).map(({ board, home }): Source => {
    const part = partOf(home, (change) => change.kind === 'observation');
    return { name: 'new notes', board, home, partial: true, text: fileText(board, part, true) };
  });
  return [...told, ...frozen, ...notes];
}
