/** For tests: an example told, and the same with everybody in another's place. */
import { isoDate } from '../domain/cadence/iso-date';
import { summaryOf, type Summarised } from '../domain/leader/summary';
import type { Change } from '../domain/log/change';
import { byRecord, foldRecord } from '../domain/log/fold';
import type { RecordKind, Records } from '../domain/records/kinds';
import { readRecord } from '../domain/records/read';
import type { tellExample } from './jammerbugt';

const BOARD = 'the-board';

/** An example as it is told on an ordinary evening. */
export function told(tell: typeof tellExample): Change[] {
  let count = 0;
  return tell({
    boardId: BOARD,
    device: 'this-device',
    today: isoDate('2026-11-22'),
    now: Date.parse('2026-11-22T19:30:00Z'),
    random64: () => (count++).toString(16).padStart(16, '0'),
    newId: () => `id-${String(count++)}`,
  });
}

/** What a leader reads of these changes. */
export function summed(changes: readonly Change[]): Summarised {
  const all = <K extends RecordKind>(kind: K): Records[K][] =>
    [...byRecord(changes)]
      .filter(([, group]) => group[0]?.kind === kind)
      .map(([id, group]) => readRecord(kind, id, BOARD, foldRecord(group)));
  const summary = summaryOf(BOARD, all);
  if (!summary) throw new Error('there is no board');
  return summary;
}

/** Owners, contributors, actors and attendance: the next member for each, so that every one of them stands in another's place. */
export function shuffled(changes: readonly Change[]): Change[] {
  const kinds = changes.filter(({ kind }) => kind === 'member').map(({ record }) => record);
  const members = [...new Set(kinds)];
  const other = (id: string): string => {
    const at = members.indexOf(id);
    return at < 0 ? id : (members[(at + 1) % members.length] ?? id);
  };
  return changes.map((change) => ({
    ...change,
    ...(change.actor === undefined ? {} : { actor: other(change.actor) }),
    fields: Object.fromEntries(
      Object.entries(change.fields).map(([field, value]) => {
        const [table, entry] = field.split('.');
        if (table === 'contributor' || table === 'present')
          return [`${table}.${other(entry ?? '')}`, value];
        const isPerson = ['owner', 'facilitator', 'noteTaker'].includes(field);
        return [field, isPerson && typeof value === 'string' ? other(value) : value];
      }),
    ),
  }));
}
