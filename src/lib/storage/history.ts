/** The history of some records, as acts: what was done together is told together. */
import type { Change } from '../domain/change';
import { database } from './database';

/** One act as far as it touches the records asked for. */
export interface HistoryAct {
  act: string;
  verb: string;
  /** wall time, ISO with Z */
  at: string;
  /** member id, where known */
  actor: string | null;
  /** meeting in which it was done */
  meeting: string | null;
  changes: readonly Change[];
}

/** Reads the acts that touch any of these records, newest first. For a LiveQuery. */
export async function historyOf(records: readonly string[]): Promise<HistoryAct[]> {
  const changes = await database()
    .changes.where('record')
    .anyOf([...records])
    .toArray();
  const acts = new Map<string, Change[]>();
  for (const change of changes) {
    const together = acts.get(change.act);
    if (together) together.push(change);
    else acts.set(change.act, [change]);
  }
  return [...acts.values()]
    .map((together) => {
      const ordered = together.sort((a, b) => (a.id < b.id ? -1 : 1));
      const [first] = ordered as [Change, ...Change[]];
      return {
        act: first.act,
        verb: first.verb,
        at: first.at,
        actor: first.actor ?? null,
        meeting: first.meeting ?? null,
        changes: ordered,
      };
    })
    .sort((a, b) => {
      const newest = (h: HistoryAct) => h.changes[0]?.id ?? '';
      return newest(a) < newest(b) ? 1 : -1;
    });
}
