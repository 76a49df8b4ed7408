/** One spoilt file: handed to the same import as the app's, and everything about it judged. */
import { problemText } from '$lib/parts/import/problem-text';
import { ImportJob, type ImportProblem } from '$lib/keeping/import/import-job';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';
import { canonical, type Change } from '../../../src/lib/domain/log/change';
import { mergeLogs } from '../../../src/lib/domain/log/merge';
import { livingRecords } from '../../../src/lib/exchange/board-file/fold-board';
import { readBoardFile, type SoundFile } from '../../../src/lib/exchange/board-file/read';
import { arrive } from '../../../src/lib/storage/log/arrive';
import { readLog } from '../../../src/lib/storage/browser/boards';
import { BoardDatabase, useDatabase } from '../../../src/lib/storage/database';
import { tablesApart } from '../../../src/lib/storage/log/check';
import { rebuildTables } from '../../../src/lib/storage/log/rebuild';
import { dumpOf } from '../devices/dump';
import { fileText } from '../file-text';
import type { Source } from './sources';

/** What became of a spoilt file. `faults` are the app's, not the file's. */
export interface Verdict {
  outcome: string;
  faults: string[];
}

let language: 'da' | 'en' = 'da';
overwriteGetLocale(() => language);

/** A refusal must be a sentence in both languages, and not the same one. */
function faultsOfSentence(problem: ImportProblem): string[] {
  const said = (['da', 'en'] as const).map((one) => {
    language = one;
    return problemText(problem);
  });
  const faults = said.flatMap((text) =>
    /^[\p{Lu}“"].{10,}[.!?]$/su.test(text) && !/undefined|\[object/.test(text)
      ? []
      : [`${problem.kind} is no sentence: ${text.slice(0, 200)}`],
  );
  if (said[0] === said[1]) faults.push(`${problem.kind} says the same in both languages`);
  if (said.some((text) => text.length > 1000)) faults.push(`${problem.kind} is endless`);
  // What nobody foresaw is caught and told, but it is a fault of the app all the same.
  if (problem.kind === 'unknown') faults.push(`not foreseen: ${problem.message}`);
  return faults;
}

/** What is accepted must fold, be written anew and read back the same. */
function faultsOfRound(file: SoundFile): string[] {
  const again = readBoardFile(
    new TextEncoder().encode(fileText(file.board.id, file.changes, file.partial)),
  );
  if (!again.ok) return [`accepted, but not when written anew: ${again.error.kind}`];
  if (canonical(again.value.changes) !== canonical(file.changes))
    return ['accepted, but written anew it holds other changes'];
  return canonical(livingRecords(again.value.records)) === canonical(livingRecords(file.records))
    ? []
    : ['accepted, but written anew it holds other records'];
}

/** Takes the file into a database, with or without the board it was made from. */
async function faultsOfStoring(
  bytes: Blob,
  changes: readonly Change[],
  source: Source,
  name: string,
  atHome: boolean,
): Promise<{ outcome: string; faults: string[] }> {
  const db = new BoardDatabase(name);
  useDatabase(db);
  try {
    if (atHome) await arrive(source.board, source.home);
    const before = await dumpOf(db);
    const job = new ImportJob();
    const read = await job.read(bytes, () => undefined);
    if ((await dumpOf(db)) !== before) return { outcome: '', faults: ['reading wrote something'] };
    const stored = read.ok ? await job.commit(() => undefined) : read;
    if (!stored.ok) {
      const faults = faultsOfSentence(stored.error);
      if ((await dumpOf(db)) !== before) faults.push(`${stored.error.kind} left something behind`);
      return { outcome: `not stored: ${stored.error.kind}`, faults };
    }
    const faults: string[] = [];
    const apart = await tablesApart();
    if (apart.length > 0) faults.push(`tables apart: ${apart.join(' ')}`);
    const union = mergeLogs(atHome ? source.home : [], changes);
    const log = await readLog(changes[0]?.board ?? source.board);
    if (!union.ok || canonical(log.changes) !== canonical(union.value))
      faults.push('the log is not the union of both');
    const tables = await dumpOf(db, ['meta', 'changes']);
    await rebuildTables();
    if ((await dumpOf(db, ['meta', 'changes'])) !== tables)
      faults.push('tables made anew are others');
    return { outcome: 'stored', faults };
  } finally {
    db.close();
    await db.delete();
  }
}

/**
 * Judges one spoilt file.
 *
 * @param name unique to the case
 * @param ways in which places an accepted file is stored: where the board is not, and where it is
 */
export async function judge(
  bytes: Uint8Array,
  source: Source,
  name: string,
  ways: readonly ('away' | 'home')[],
): Promise<Verdict> {
  try {
    const read = readBoardFile(bytes);
    if (!read.ok) {
      const blob = new Blob([Uint8Array.from(bytes)]);
      const asked = await new ImportJob().read(blob, () => undefined);
      const faults = faultsOfSentence(read.error);
      if (asked.ok || asked.error.kind !== read.error.kind)
        faults.push('the import says otherwise');
      return { outcome: `refused: ${read.error.kind}`, faults };
    }
    const faults = faultsOfRound(read.value);
    const outcomes: string[] = [];
    for (const way of ways) {
      const stored = await faultsOfStoring(
        new Blob([Uint8Array.from(bytes)]),
        read.value.changes,
        source,
        `${name}-${way}`,
        way === 'home',
      );
      outcomes.push(stored.outcome);
      faults.push(...stored.faults);
    }
    return { outcome: `accepted${outcomes.length > 0 ? `, ${outcomes.join(', ')}` : ''}`, faults };
  } catch (error) {
    return {
      outcome: 'threw',
      faults: [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`],
    };
  }
}
