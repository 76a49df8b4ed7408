/** Boards told act by act, for the tests of the tavlemøde. */
import { BoardKit } from '../board-kit.fixture';
import { isoDate } from '../cadence/iso-date';
import type { DraftChange } from '../log/change';
import { DEFAULT_AGENDA, createBoard } from '../records/board';
import { createIdea } from '../records/idea';
import { edited } from '../records/make';
import { createMeeting, startedMeeting } from '../records/meeting';
import { createMember } from '../records/member';
import { createObservation } from '../records/observation';
import { createTask } from '../records/task';

export const TODAY = isoDate('2026-11-23');

/** A board told act by act, at chosen moments. */
export class Story extends BoardKit {
  tell(at: string, drafts: DraftChange[], meeting?: string): void {
    this.act(drafts, { at, ...(meeting === undefined ? {} : { meeting }) });
  }
}

/** A board with one held meeting on 9 November and one running on the 23rd. */
export function twoMeetings(): Story {
  const story = new Story();
  story.tell('2026-11-01T08:00:00Z', [
    createBoard({ id: 'b' }, { name: 'T', municipality: '', intervention: '', forums: {} }),
    createMember({ id: 'anna' }, { name: 'Anna' }),
    createMember({ id: 'bo' }, { name: 'Bo' }),
    createTask({ id: 'old' }, { text: 'før', due: '2026-11-20' }),
    createTask({ id: 'ticked' }, { text: 'klaret', owner: 'anna', due: '2026-11-20' }),
    createTask({ id: 'during' }, { text: 'på mødet' }),
    createMeeting({ id: 'm1' }, { on: '2026-11-09', time: '09:00' }),
    createMeeting({ id: 'm2' }, { on: '2026-11-23', time: '09:00' }),
  ]);
  story.tell(
    '2026-11-09T08:20:00Z',
    [
      edited('task', 'during', { done: { on: '2026-11-09', note: '' } }),
      createObservation(
        { id: 'o-in' },
        { testActionId: 't1', cycleId: null, kind: 'saw', text: 'a', on: '2026-11-09' },
      ),
    ],
    'm1',
  );
  story.tell('2026-11-09T08:30:00Z', [
    edited('meeting', 'm1', {
      ...startedMeeting({
        startedAt: '2026-11-09T08:00:00Z',
        on: '2026-11-09',
        agenda: DEFAULT_AGENDA,
        followUp: [],
        liftEyes: false,
        present: { anna: true, bo: false },
      }),
      state: 'held',
      endedAt: '2026-11-09T08:30:00Z',
    }),
  ]);
  story.tell('2026-11-16T10:00:00Z', [
    edited('task', 'ticked', { done: { on: '2026-11-16', note: '' } }),
    createObservation(
      { id: 'o-new' },
      { testActionId: 't1', cycleId: null, kind: 'saw', text: 'b', on: '2026-11-16' },
    ),
    createIdea({ id: 'i-new' }, { text: 'idé' }),
  ]);
  story.tell('2026-11-23T08:05:00Z', [createIdea({ id: 'i-now' }, { text: 'nu' })], 'm2');
  return story;
}
