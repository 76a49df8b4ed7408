/** The planned day a board is known by from outside. Rule [PLAN-3]. */
import type { IsoDate } from '../cadence/iso-date';
import type { Board } from '../records/board';
import type { Meeting } from '../records/meeting';
import { outsidePauses } from '../team/away';

/** A planned meeting and whether its day has gone by. */
export interface PlannedDay {
  id: string;
  on: string;
  time: string | null;
  /** planned for a day that has passed, and never started */
  missed: boolean;
}

/**
 * The next planned meeting from today on; where there is none, the last one that was not held. One in a
 * pause is neither. [PLAN-3] [PLAN-8]
 */
export function plannedDay(
  meetings: readonly Pick<Meeting, 'id' | 'state' | 'on' | 'time'>[],
  today: IsoDate,
  board: Pick<Board, 'pause'>,
): PlannedDay | null {
  const planned = outsidePauses(board, meetings)
    .flatMap(({ id, state, on, time }) =>
      state === 'planned' && on !== null ? [{ id, on, time, missed: on < today }] : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  return planned.find(({ missed }) => !missed) ?? planned.at(-1) ?? null;
}
