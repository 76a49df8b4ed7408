/**
 * A slip of paper that is written in: what it becomes on the board, and why it cannot. Rules [SLIP-1] to
 * [SLIP-5].
 */
import { currentCycle } from '../cycle/numbering';
import type { DraftChange } from '../log/change';
import { keyAfter } from '../board/order';
import { createCycle, type Cycle } from '../records/cycle';
import { createIdea, type Idea } from '../records/idea';
import { MAX_TEXT } from '../records/limits';
import { edited } from '../records/make';
import { fail, succeed, type Result } from '../schema';
import { addTask, observe } from '../team/acts';
import { aboutPoint, aboutTest } from '../team/belongs';
import type { Coded } from './paper-code';

/** What a slip may hold: Idé · Vi så · Borgeren sagde · Det lærte vi · Opgave. */
export const SLIP_KINDS = ['idea', 'saw', 'citizen', 'learned', 'task'] as const;
/** See {@link SLIP_KINDS}. */
export type SlipKind = (typeof SLIP_KINDS)[number];

/** Longest text of each kind, in characters. */
export const SLIP_MAX: Readonly<Record<SlipKind, number>> = {
  idea: 1000,
  saw: MAX_TEXT,
  citizen: MAX_TEXT,
  learned: MAX_TEXT,
  task: 1000,
};

/** A slip as it was typed. */
export interface Slip {
  kind: SlipKind;
  text: string;
  /** the card its code leads to; null when it has no code */
  card: Coded | null;
  /** who is quoted, never by name */
  credit: string;
  /** who does the task */
  owner: string | null;
}

/**
 * Why a slip cannot be stored.
 *
 * - `no-text`, `too-long`: the text; `max` in characters
 * - `needs-test`: an observation and something learned belong to a prøvehandling
 * - `learned-full`: there is no room for more beside what was learned before
 */
export type SlipProblem =
  | { kind: 'no-text' }
  | { kind: 'too-long'; max: number }
  | { kind: 'needs-test' }
  | { kind: 'learned-full' };

/** What the board has that a slip is written in beside. */
export interface Around {
  /** cycles of the test the code leads to */
  cycles: readonly Cycle[];
  ideas: readonly Idea[];
  /** YYYY-MM-DD */
  today: string;
  newId: () => string;
}

/** Drafts of the one act that a slip is. [SLIP-1] */
export function slipDrafts(slip: Slip, around: Around): Result<DraftChange[], SlipProblem> {
  const text = slip.text.trim();
  if (text === '') return fail({ kind: 'no-text' });
  if (text.length > SLIP_MAX[slip.kind])
    return fail({ kind: 'too-long', max: SLIP_MAX[slip.kind] });
  const test = slip.card?.kind === 'testAction' ? slip.card.record : null;
  const point = slip.card?.kind === 'developmentPoint' ? slip.card.record.id : null;
  const about = test ? aboutTest(test) : aboutPoint(point);
  const make = { id: around.newId() };
  if (slip.kind === 'idea') {
    const order = keyAfter(around.ideas.map((idea) => idea.order));
    return succeed([createIdea(make, { text, pointId: about.pointId, order })]);
  }
  if (slip.kind === 'task') {
    const [, drafts] = addTask(make, about, { text, owner: slip.owner, due: null });
    return succeed(drafts);
  }
  if (!test) return fail({ kind: 'needs-test' });
  if (slip.kind === 'learned') return learned(test.id, text, around);
  const of = { testActionId: test.id, cycles: around.cycles };
  const said = { kind: slip.kind, text, credit: slip.credit };
  const [, drafts] = observe(make, of, said, around.today);
  return succeed(drafts);
}

/** What was learned stands below what the cycle already says, never instead of it. [SLIP-4] */
function learned(test: string, text: string, around: Around): Result<DraftChange[], SlipProblem> {
  const cycle = currentCycle([...around.cycles]);
  if (!cycle) {
    const made = createCycle({ id: around.newId() }, { testActionId: test });
    return succeed([{ ...made, fields: { ...made.fields, learned: text } }]);
  }
  const before = cycle.learned.trim();
  const all = before === '' ? text : `${before}\n${text}`;
  if (all.length > MAX_TEXT) return fail({ kind: 'learned-full' });
  return succeed([edited('cycle', cycle.id, { learned: all })]);
}
