/** Lines of several boards in one list, as a leader reads them: never by person, never by team. */
import { questionOrder, settledOn } from '$lib/domain/leader/question-order';
import type { Summary } from '$lib/domain/leader/summary';
import type { About } from '$lib/domain/leader/summary-about';
import type { Lesson } from '$lib/domain/leader/summary-lessons';
import type { AnsweredLine, OpenLine } from '$lib/domain/leader/summary-questions';
import type { WayLine } from '$lib/domain/leader/summary-way';
import { BARRIER_KINDS, type BarrierKind } from '$lib/domain/records/barrier';
import { named } from '$lib/words/named';

/** A line with the board it stands on. */
export interface On<T> {
  board: Pick<Summary, 'board' | 'name' | 'leaders'>;
  line: T;
}

/** A question, answered or not, with the board it was asked on. */
export type Question = On<OpenLine | AnsweredLine>;

function onAll<T>(summaries: readonly Summary[], of: (summary: Summary) => readonly T[]): On<T>[] {
  return summaries.flatMap((board) => of(board).map((line) => ({ board, line })));
}

/** Questions that wait on all boards, in the order of [LEADER-2]. */
export function openOn(summaries: readonly Summary[]): On<OpenLine>[] {
  return inOrder(onAll(summaries, ({ open }) => open));
}

/** Questions in the order a leader answers them, those that are answered meanwhile too. [LEADER-2] */
export function inOrder<Q extends Question>(questions: readonly Q[]): Q[] {
  return [...questions].sort((a, b) => (questionOrder(a.line) < questionOrder(b.line) ? -1 : 1));
}

/**
 * Whom a question waits for, as seen by whoever looks.
 *
 * @param me the leader one is on its board, or null
 */
export function forWhom({ line }: Question, me: string | null): 'mine' | 'anyones' | 'others' {
  if (me === null) return 'anyones';
  return line.to === null || line.to.id === me ? 'mine' : 'others';
}

/** Questions that are answered, the one settled last first. */
export function answeredOn(summaries: readonly Summary[]): On<AnsweredLine>[] {
  const key = ({ line }: On<AnsweredLine>): string => `${settledOn(line)} ${line.id}`;
  return onAll(summaries, ({ answered }) => answered).sort((a, b) => (key(a) < key(b) ? 1 : -1));
}

/** What was learned, newest first. */
export function lessonsOn(
  boards: readonly { board: On<Lesson>['board']; lessons: readonly Lesson[] }[],
): On<Lesson>[] {
  return boards
    .flatMap(({ board, lessons }) => lessons.map((line) => ({ board, line })))
    .sort((a, b) =>
      a.line.on === b.line.on ? (a.line.id < b.line.id ? -1 : 1) : a.line.on < b.line.on ? 1 : -1,
    );
}

/** What stands in the way, by kind in the order of the kinds; kinds of which there is none are left out. */
export function wayOn(
  summaries: readonly Summary[],
): { kind: BarrierKind; lines: On<WayLine>[]; boards: number }[] {
  const all = onAll(summaries, ({ inTheWay }) => inTheWay);
  return BARRIER_KINDS.flatMap((kind) => {
    const lines = inTurn(all.filter(({ line }) => line.kind === kind));
    const boards = new Set(lines.map(({ board }) => board.board)).size;
    return lines.length > 0 ? [{ kind, lines, boards }] : [];
  });
}

/** One of each board, then the next of each: what is read first stands on several boards, where it does. */
function inTurn<T>(lines: readonly On<T>[]): On<T>[] {
  const turns = new Map<string, number>();
  return lines
    .map((one) => {
      const turn = turns.get(one.board.board) ?? 0;
      turns.set(one.board.board, turn + 1);
      return { one, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ one }) => one);
}

/** "Familiehuset · Tryghed mellem besøg": the team, and the point or the test. */
export function placeText(board: Pick<Summary, 'name'>, { point, test }: About): string {
  const about = point ?? test;
  return [board.name, about ? named(about.title) : ''].filter(Boolean).join(' · ');
}
