/** The gate: a table of persons comes in, and what others may know of it goes out. See README.md. */
import type { IsoDate } from '../cadence/iso-date';
import { sameJson } from '../log/change';
import { askedElsewhere, isNearHidden } from './beside';
import { coarser } from './coarser';
import type { Figures, ReleasedTable, Withheld } from './figures';
import type { Period, PeriodForm, ReleasedForm, RunningForm } from './form';
import { highestLimit, type Limit } from './limit';
import { meansReleased } from './means';
import { areMeans, onBoard, type PersonTable, type TableContent } from './person-table';
import { choicesOf, chosenAgain, runningReleased } from './running';
import { countsReleased, NOTHING, type AskedElsewhere } from './whole-or-coarse';

/** A table before it is known to come from the gate. */
type Untold =
  | { readonly state: 'shown'; readonly figures: Figures; readonly on: IsoDate | null }
  | { readonly state: Withheld };

/** On what occasion a table leaves, and what has left before it. */
export interface Leaving {
  /** the days that are counted, or all since the start */
  readonly span: Period | 'sinceStart';
  readonly today: IsoDate;
  /** all that has left of the same measure */
  readonly earlier: readonly ReleasedForm[];
  /** what has left of other figures about the same people (the same round, the same who were asked) */
  readonly beside: readonly ReleasedForm[];
}

/** A table as it leaves, and what to keep of it. */
export interface Release {
  readonly table: ReleasedTable;
  /** takes the place of the form of the same measure and span, or is the first; null: as it was */
  readonly form: ReleasedForm | null;
}

/**
 * Releases a table with all its totals. The same table, limit and forms give the same answer; whoever
 * prints it keeps the form before the print is out of hand.
 *
 * @param limit of the board, or the highest of the boards it is shown with; one that is lower than what
 * the figure left under before counts as that
 */
export function release(table: PersonTable, limit: Limit, leaving: Leaving): Release {
  const content = onBoard(table);
  const withheld = reasonToWithhold(content, leaving);
  if (withheld !== null) return { table: gated({ state: withheld }), form: null };
  const { span, earlier, today } = leaving;
  if (span !== 'sinceStart') return ofPeriod(content, limit, span, leaving);
  // A mean of all since the start and one of most of them would tell of the few that have come.
  if (areMeans(content)) return { table: gated({ state: 'periodsOnly' }), form: null };
  const last = earlier.find((form): form is RunningForm => form.span === 'sinceStart');
  const { shown, form } = runningReleased(content, highest(limit, last), last ?? null, today);
  return { table: gated(shown ? { state: 'shown', ...shown } : { state: 'corrected' }), form };
}

function ofPeriod(content: TableContent, limit: Limit, span: Period, leaving: Leaving): Release {
  const before = leaving.earlier.find((form): form is PeriodForm => isSame(form.span, span));
  const form = before
    ? raised(before, highest(limit, before))
    : firstForm(content, limit, span, leaving.beside);
  const { figures } = form;
  const told = (figures: Figures): Untold => ({ state: 'shown', figures, on: null });
  if (figures === null) return { table: gated(told(NOTHING)), form };
  const now = figuresOf(chosenAgain(content, form.chosen, form.apart), form.limit, form.elsewhere);
  return { table: gated(sameJson(now, figures) ? told(figures) : { state: 'corrected' }), form };
}

function firstForm(
  content: TableContent,
  limit: Limit,
  span: Period,
  beside: readonly ReleasedForm[],
): PeriodForm {
  const elsewhere = askedElsewhere(content, beside);
  return {
    as: asOf(content),
    span,
    limit,
    ...choicesOf(content),
    elsewhere,
    figures: figuresOf(content, limit, elsewhere),
  };
}

function raised(form: PeriodForm, limit: Limit): PeriodForm {
  if (limit === form.limit || form.figures === null) return { ...form, limit };
  return { ...form, limit, figures: coarser(form.figures, form.chosen, form.elsewhere, limit) };
}

function figuresOf(content: TableContent, limit: Limit, elsewhere: AskedElsewhere): Figures {
  return areMeans(content)
    ? meansReleased(content, limit, elsewhere)
    : countsReleased(content, limit, elsewhere);
}

/** Why nothing leaves, whatever the figures are; all of it can be seen from what has left. */
function reasonToWithhold(
  content: TableContent,
  { span, today, earlier, beside }: Leaving,
): Withheld | null {
  const [first] = earlier;
  if (first && first.as !== asOf(content))
    return first.as === 'pairs' ? 'pairsOnly' : 'readingsOnly';
  if (span === 'sinceStart') {
    if (earlier.some((form) => form.span !== span)) return 'periodsOnly';
  } else {
    if (earlier.some((form) => form.span === 'sinceStart')) return 'sinceStartOnly';
    if (span.to >= today) return 'notOver';
    if (earlier.some((form) => isSame(form.span, span))) return null;
    if (earlier.some((form) => overlaps(form.span, span))) return 'overlaps';
  }
  return isNearHidden(content, beside) ? 'heldBack' : null;
}

function asOf({ kind }: TableContent): ReleasedForm['as'] {
  return kind === 'pair' ? 'pairs' : 'readings';
}

function highest(limit: Limit, before: ReleasedForm | undefined): Limit {
  return highestLimit(before ? [limit, before.limit] : [limit]);
}

function isSame(span: ReleasedForm['span'], other: Period): boolean {
  return span !== 'sinceStart' && span.from === other.from && span.to === other.to;
}

function overlaps(span: ReleasedForm['span'], other: Period): boolean {
  return span !== 'sinceStart' && span.from <= other.to && other.from <= span.to;
}

function gated(told: Untold): ReleasedTable {
  return told as ReleasedTable;
}
