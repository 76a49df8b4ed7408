/** What may be said of a table outside the team, as data that `words/released.ts` makes sentences of. */
import type { IsoDate } from '../cadence/iso-date';
import type { Limit } from './limit';

/** A share of n persons in percent, rounded, with its Wilson interval at 95 %. */
export interface Share {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

/** One figure as it leaves. */
export type Figure =
  /** so many persons */
  | { readonly is: 'count'; readonly n: number }
  /** "færre end 3" */
  | { readonly is: 'few'; readonly limit: Limit }
  /** "4 familier, for få til at vise" */
  | { readonly is: 'tooFew'; readonly n: number }
  /** "9 familier i alt, resten for få til at vise" */
  | { readonly is: 'total'; readonly n: number }
  /** "9 af 12"; a share from n = 10 */
  | { readonly is: 'of'; readonly x: number; readonly n: number; readonly share: Share | null }
  /** "færre end 3 af 12" */
  | { readonly is: 'fewOf'; readonly limit: Limit; readonly n: number }
  /** "mindst 10 af 12" */
  | { readonly is: 'mostOf'; readonly least: number; readonly n: number }
  /** every part, and the total */
  | { readonly is: 'whole'; readonly cells: readonly number[]; readonly n: number }
  /** one mean, or before and after; `trend`: they are enough for a course to be read from */
  | {
      readonly is: 'means';
      readonly n: number;
      readonly values: readonly number[];
      readonly trend: boolean;
    }
  /** so near an end of the scale that each answer could be guessed */
  | { readonly is: 'nearEnd'; readonly n: number }
  /** a scale with so few answers that a mean is a count */
  | { readonly is: 'shortScale'; readonly n: number }
  /** "for få til at vise", without any number */
  | { readonly is: 'nothing' };

/** How many of those asked there is an answer from: in figures, or "alle eller næsten alle". */
export type Answered =
  { readonly n: number; readonly asked: number; readonly percent: number | null } | 'almostAll';

/** All that leaves of one table. */
export interface Figures {
  /** one figure, or one for each group where they leave each by itself */
  readonly figures: readonly [Figure, ...Figure[]];
  readonly apart: boolean;
  /** whom n counts: those who answered, or all who were asked */
  readonly among: 'answered' | 'asked';
  readonly answered: Answered | null;
}

/** Why a table does not leave at all. Each follows from what has left, never from its figures alone. */
export type Withheld =
  | 'corrected'
  | 'notOver'
  | 'periodsOnly'
  | 'sinceStartOnly'
  | 'overlaps'
  | 'readingsOnly'
  | 'pairsOnly'
  | 'heldBack';

declare const byTheGate: unique symbol;

/**
 * A table as it leaves the team. Only the gate makes one, so pictures and sentences for others can ask for
 * nothing else; plain data, so that it can be given to a worker. [RELEASE-3]
 */
export type ReleasedTable = (
  | {
      readonly state: 'shown';
      readonly figures: Figures;
      /** the day that a total since the start is from */
      readonly on: IsoDate | null;
    }
  | { readonly state: Withheld }
) & { readonly [byTheGate]: true };
