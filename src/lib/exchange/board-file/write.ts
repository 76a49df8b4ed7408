/** Writing a board file. */
import type { Change } from '$lib/domain/log/change';
import { highestFormat } from '../../domain/records/format';
import { kindsOfFormat } from '../../domain/records/kind-names';
import { comparable } from '../../domain/text/folding';
import { FILE_ENDING, FILE_FORMAT } from './board-file';
import { foldBoard, livingRecords } from './fold-board';

/** What the envelope says beside the changes. `exportedAt` is a moment in UTC. */
export interface FileMeta {
  board: { id: string; name: string };
  exportedAt: string;
  appVersion: string;
}

/** Changes joined to one piece of text; small enough that no text grows past what an engine holds. */
const PIECE = 500;

/**
 * Writes a board file as pieces of text, for a Blob: one record and one change a line, so that two
 * files can be compared line by line.
 *
 * @param changes the whole log of one board; with `partial`, the part that is sent
 * @returns pieces that joined together are the file
 */
export function writeBoardFile(
  changes: readonly Change[],
  meta: FileMeta,
  options: { partial?: boolean } = {},
): string[] {
  const log = [...changes].sort((a, b) => (a.id < b.id ? -1 : 1));
  // As old as what it holds allows, so that a team whose browsers are updated one by one can read it.
  const version = highestFormat(log);
  const head = {
    format: FILE_FORMAT,
    version,
    exportedAt: meta.exportedAt,
    appVersion: meta.appVersion,
    board: { id: meta.board.id, name: meta.board.name },
    ...(options.partial ? { partial: true } : {}),
  };
  const pieces = [JSON.stringify(head, null, 1).slice(0, -2)];
  if (!options.partial) {
    const records = livingRecords(foldBoard(log));
    pieces.push(',\n "records": {');
    kindsOfFormat(version).forEach((kind, i) => {
      pieces.push(`${i === 0 ? '' : ','}\n  ${JSON.stringify(kind)}: `, ...list(records[kind]));
    });
    pieces.push('\n }');
  }
  pieces.push(',\n "log": ', ...list(log), '\n}\n');
  return pieces;
}

function list(items: readonly unknown[]): string[] {
  if (items.length === 0) return ['[]'];
  const pieces = ['[\n'];
  for (let at = 0; at < items.length; at += PIECE) {
    const lines = items.slice(at, at + PIECE).map((item) => `   ${JSON.stringify(item)}`);
    pieces.push((at === 0 ? '' : ',\n') + lines.join(',\n'));
  }
  pieces.push('\n  ]');
  return pieces;
}

/**
 * A file name from the board's name and a date: "spaedbarnsindsatsen-2026-11-24.tavle.json".
 * Letters that some drives and mail systems stumble over are spelled out.
 */
export function boardFileName(name: string, date: string, suffix = ''): string {
  const plain = comparable(name)
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain || 'tavle'}-${date}${suffix}${FILE_ENDING}`;
}
