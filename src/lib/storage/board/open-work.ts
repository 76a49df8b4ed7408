/** What is open on a board, read by its indexes: the years of closed work behind it stay where they are. */
import type { Cycle } from '$lib/domain/records/cycle';
import { PHASES } from '$lib/domain/records/phase';
import type { DecisionRequest } from '$lib/domain/records/decision-request';
import type { Meeting } from '$lib/domain/records/meeting';
import { database } from '../database';

const OPEN = PHASES.filter((phase) => phase !== 'closed');

/** Every cycle of a board that is not closed, nor removed. */
export async function openCycles(board: string): Promise<Cycle[]> {
  const cycles = database().records('cycle');
  const [open, all, phased] = await Promise.all([
    Promise.all(
      OPEN.map((phase) => cycles.where('[boardId+phase]').equals([board, phase]).toArray()),
    ),
    cycles.where('boardId').equals(board).count(),
    cycles.where('[boardId+phase]').between([board, ''], [board, '\uffff']).count(),
  ]);
  // A cycle whose phase is not known, as where part of a log is on its way, is in no index of phases.
  const found =
    all === phased ? open.flat() : await cycles.where('boardId').equals(board).toArray();
  return found.filter((cycle) => !cycle.removed && cycle.phase !== 'closed');
}

/** Meetings that are going on or planned; the years of held ones stay where they are. */
export async function meetingsAhead(board: string): Promise<Meeting[]> {
  const meetings = await Promise.all(
    ['planned', 'running'].map((state) =>
      database().records('meeting').where('[boardId+state]').equals([board, state]).toArray(),
    ),
  );
  return meetings.flat().filter((m) => !m.removed && m.on !== null);
}

/** Whether a board has held a tavlemøde. */
export async function hasMet(board: string): Promise<boolean> {
  const held = database().records('meeting').where('[boardId+state]').equals([board, 'held']);
  return (await held.filter(({ removed }) => !removed).count()) > 0;
}

/** Questions to the leader, answered or not. There are few of them, and none is in an index of its own. */
export function requestsOf(board: string): Promise<DecisionRequest[]> {
  return database().records('decisionRequest').where('boardId').equals(board).toArray();
}
