/** What a figure was when it first left, which it stays. Rules [RELEASE-7] and [RELEASE-8]. */
import type { IsoDate } from '../cadence/iso-date';
import type { Figures } from './figures';
import type { Limit } from './limit';
import type { AskedElsewhere } from './whole-or-coarse';

/** A closed span of days, both ends included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface Left {
  /** as single readings, or as before and after */
  readonly as: 'readings' | 'pairs';
  readonly limit: Limit;
}

/** What left of a closed period. */
export interface PeriodForm extends Left {
  readonly span: Period;
  /** the part spoken of, and whether each group leaves by itself: decided once */
  readonly chosen: number | null;
  readonly apart: boolean;
  readonly elsewhere: AskedElsewhere;
  /** what was printed, as the limit of now allows; null: never again anything */
  readonly figures: Figures | null;
}

/** What left last of a total since the start. */
export interface RunningForm extends Left {
  readonly span: 'sinceStart';
  readonly chosen: number | null;
  readonly apart: boolean;
  /** as printed, with its cells in order and the day it was from; null: nothing was */
  readonly last: {
    readonly figures: Figures;
    readonly cells: readonly number[];
    readonly on: IsoDate;
  } | null;
}

/**
 * What is kept of a figure when it first leaves. It holds nothing that was not printed: with it in hand,
 * a reader knows no more than from the prints.
 */
export type ReleasedForm = PeriodForm | RunningForm;
