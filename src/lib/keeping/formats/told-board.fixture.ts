/** Example boards read whole, for the tests of the formats. */
import { isoDate } from '$lib/domain/cadence/iso-date';
import { byRecord, foldRecord } from '$lib/domain/log/fold';
import { RECORD_KINDS } from '$lib/domain/records/kinds';
import { readRecord } from '$lib/domain/records/read';
import { tellExample } from '$lib/examples/jammerbugt';
import type { BoardRecords } from '$lib/storage/board/board-records';

/** The day on which it is told. */
export const TODAY = isoDate('2026-11-22');

/** The records of an example that are not removed, as storage reads them. */
export function toldRecords(): BoardRecords {
  let count = 0;
  const groups = [
    ...byRecord(
      tellExample({
        boardId: 'board',
        device: 'device',
        today: TODAY,
        now: Date.parse(`${TODAY}T12:00:00Z`),
        random64: () => (count++).toString(16).padStart(16, '0'),
        newId: () => `id-${String(count++)}`,
      }),
    ),
  ];
  const records: BoardRecords = {};
  for (const kind of RECORD_KINDS) {
    const living = groups
      .filter(([, group]) => group[0]?.kind === kind)
      .map(([id, group]) => readRecord(kind, id, 'board', foldRecord(group)))
      .filter(({ removed }) => !removed);
    Object.assign(records, { [kind]: living });
  }
  return records;
}
