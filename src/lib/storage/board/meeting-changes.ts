/** What the log holds of one tavlemøde: for its minutes. */
import type { Change } from '$lib/domain/log/change';
import { database } from '../database';
import { withoutSeq } from '../rows';

/**
 * Every change of every record that was touched in a meeting, and of the meeting itself: what was
 * done later is needed too, because an undo may come after the meeting. Found by the index on
 * `meeting`, which only holds acts done in a meeting: reading the whole log of a large board for one
 * page of minutes would take seconds.
 *
 * @returns ordered by change id
 */
export async function meetingChanges(board: string, meeting: string): Promise<Change[]> {
  const { changes } = database();
  const said = await changes.where('meeting').equals(meeting).toArray();
  const records = new Set([meeting, ...said.map((c) => c.record)]);
  const stored = await changes
    .where('record')
    .anyOf([...records])
    .toArray();
  return stored
    .filter((c) => c.board === board)
    .map(withoutSeq)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
